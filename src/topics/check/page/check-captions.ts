import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import { escapeTildes } from '../../../lib/tildes.ts';
import { adaptFigures } from '../../figures/adapt-figures.ts';
import { hasCaption } from '../../figures/step.ts';
import type { Flaw } from '../../../lib/problems.ts';

/** Finds what is wrong with the captions of a page that parses. Pages without captions are not read again. */
export function checkCaptions(text: string, isMdx: boolean): Flaw[] {
	if (!hasCaption(text)) return [];
	const read = isMdx ? mdxToHast : markdownToHast;
	return adaptFigures(read(escapeTildes(text, isMdx)) as Root).flaws;
}
