import { plainText, type Rich } from './rich.ts';
import { isLimiting } from './words.ts';

/** Whether the title of the first column limits its cells, or a cell is a figure, which says nothing alone. */
export const needsTitle = (title: string, cell: Rich): boolean =>
	title !== '' &&
	(isLimiting(title) || /[(\d<>≤≥,]/.test(title) || /^[<>≤≥~≈]*\s*\d/.test(plainText(cell)));
