import { checkFrontMatter } from '../front-matter.ts';
import { checkCaptions } from './check-captions.ts';
import { checkCode } from './check-code.ts';
import { checkElements } from './check-elements.ts';
import { checkPictures } from './check-pictures.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './surroundings.ts';
import { readAll } from './read-all.ts';

/**
 * Finds everything wrong with a page by itself, from the path of its file below the project's folder and its text.
 */
export function checkPage(file: string, text: string, surroundings: PageSurroundings): Flaw[] {
	return [...checkFrontMatter(text), ...checkText(file, text, surroundings)];
}

/** Finds what is wrong with the text of a page below its front matter. */
export function checkText(file: string, text: string, surroundings: PageSurroundings): Flaw[] {
	const { source, flaws, judged } = readAll(text, file.endsWith('.mdx'));
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
		...checkCaptions(judged, file.endsWith('.mdx')),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
