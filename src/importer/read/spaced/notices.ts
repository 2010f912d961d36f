import { shorten } from '../counted.ts';
import type { Notice } from '../parts.ts';

/** Says of a table that is drawn with dashes or lined up by spaces that it could not be read. */
export const drawnNotice = (line: number): Notice => ({
	line,
	message:
		'has a table, drawn or lined up by spaces, whose words do not fit its columns: see that each value is under its head',
	fix: asTable,
});

export const proseNotice = (line: number): Notice => ({
	line,
	message:
		'has text in columns, whose lines stand beside each other in a table: sentences go on below, not beside',
	fix: 'write the text of one column after that of the other',
});

export const unsureNotice = (line: number, [row, ...others]: readonly string[][]): Notice[] => {
	const more = others.length > 0 ? ` (and ${others.length} more)` : '';
	const why = `${more} may be a part of the one above, or cut in the wrong place: see that each value is under its head`;
	return row ? [rowNotice(line, 'drawn or lined up by spaces', row, why)] : [];
};

/** Says of rows that they stay as they were typed. */
export const unalignedNotice = (row: readonly string[], line: number): Notice =>
	rowNotice(
		line,
		'lined up by tabs',
		row,
		' does not fit its head: its lines stay as they were typed'
	);

const rowNotice = (line: number, how: string, row: readonly string[], why: string): Notice => {
	const cells = row.filter((cell) => cell !== '').join(' | ');
	const message = `has a table, ${how}, whose row “${shorten(cells.replaceAll('<br>', ' '))}”${why}`;
	return { line, message, fix: asTable };
};

const asTable = 'write it as a table of Markdown: | Drug | Dose |';
