import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import { checkFrontMatter } from '../front-matter.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkCode } from './check-code.ts';
import { checkElements } from './check-elements.ts';
import { checkMarkup } from './check-markup.ts';
import { checkPictures } from './check-pictures.ts';
import { checkShown } from './check-shown.ts';
import { checkSigns } from './check-signs.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './find-module.ts';
import { readAll } from './read-all.ts';
import { readNodes } from './written-nodes.ts';
import { escapeSigns } from '../../../lib/signs.ts';
import { adaptFigures, hasCaption } from '../../figures/adapt-figures.ts';

/**
 * Finds everything wrong with a page by itself, from the path of its file below the project's folder and its text.
 */
export const checkPage = (file: string, text: string, surroundings: PageSurroundings): Flaw[] => [
	...checkFrontMatter(text),
	...checkText(file, text, surroundings),
];

/** Finds what is wrong with the text of a page below its front matter. */
export function checkText(file: string, text: string, surroundings: PageSurroundings): Flaw[] {
	const isMdx = file.endsWith('.mdx');
	const { source, flaws, judged } = readAll(text, isMdx);
	if (!source || judged === undefined) return flaws;
	return [
		...flaws,
		...checkCode(source, file, surroundings),
		...checkElements(source, surroundings),
		...checkPictures(source, file, surroundings),
		...checkMarkdown(judged, isMdx),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Finds what is wrong with the Markdown of a page that parses. */
function checkMarkdown(written: string, isMdx: boolean): Flaw[] {
	// The parser counts from behind the mark with which some editors begin a file.
	const text = escapeSigns(written.replace(/^\uFEFF/, ''), isMdx);
	const nodes = readNodes(text, isMdx);
	const read = isMdx ? mdxToHast : markdownToHast;
	return [
		...checkShown(nodes, text),
		...checkBlocks(nodes),
		...checkSigns(nodes, text),
		...checkMarkup(nodes, text),
		...(hasCaption(text) ? adaptFigures(read(text) as Root).flaws : []),
	];
}
