import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import { checkFrontMatter } from '../front-matter.ts';
import { checkCode } from './check-code.ts';
import { checkElements } from './check-elements.ts';
import { checkPictures } from './check-pictures.ts';
import { checkQuotations } from './check-quotations.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './find-module.ts';
import { readAll } from './read-all.ts';
import { escapeSigns } from '../../../lib/signs.ts';
import { adaptFigures, hasCaption } from '../../figures/adapt-figures.ts';

/**
 * Finds everything wrong with a page by itself, from the path of its file below the project's folder and its text.
 */
export function checkPage(file: string, text: string, surroundings: PageSurroundings): Flaw[] {
	return [
		...checkFrontMatter(text),
		...checkText(file, text, surroundings),
		...checkQuotations(text),
	];
}

/** Finds what is wrong with the text of a page below its front matter. */
export function checkText(file: string, text: string, surroundings: PageSurroundings): Flaw[] {
	const isMdx = file.endsWith('.mdx');
	// Without one of these signs a page parses, and there is nothing to read, which takes its time.
	const signs = isMdx ? /[{<]|!\[|\[\^|^(?:import|export)\b/m : /<|!\[|\[\^/;
	if (!signs.test(text)) return checkCaptions(text, isMdx);
	const { source, flaws, judged } = readAll(text, isMdx);
	if (!source || judged === undefined) return flaws;
	return [
		...flaws,
		...checkCode(source, file, surroundings),
		...checkElements(source, surroundings),
		...checkPictures(source, file, surroundings),
		...source.unused.map(({ code, line }) => ({
			line,
			message: `has the footnote “[^${code}]”, which is not shown, since nothing refers to it`,
			fix: `write “[^${code}]” where it belongs, or make a paragraph of it`,
		})),
		...checkCaptions(judged, isMdx),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Finds what is wrong with the captions of a page that parses. Pages without captions are not read again. */
function checkCaptions(text: string, isMdx: boolean): Flaw[] {
	if (!hasCaption(text)) return [];
	const read = isMdx ? mdxToHast : markdownToHast;
	return adaptFigures(read(escapeSigns(text, isMdx)) as Root).flaws;
}
