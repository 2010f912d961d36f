import { checkFrontMatter } from '../front-matter.ts';
import { checkCode } from './check-code.ts';
import { checkElements } from './check-elements.ts';
import { checkPictures } from './check-pictures.ts';
import type { PageFlaw, PageSurroundings } from './page-flaw.ts';
import { readSource, type PageSource } from './read-source.ts';
import { syntaxFlaw } from './syntax.ts';

/**
 * Finds everything wrong with a page by itself, from the path of its file below the project's folder and its text.
 */
export function checkPage(file: string, text: string, surroundings: PageSurroundings): PageFlaw[] {
	return [...checkFrontMatter(text), ...checkText(file, text, surroundings)];
}

function checkText(file: string, text: string, surroundings: PageSurroundings): PageFlaw[] {
	let source: PageSource;
	try {
		source = readSource(text, file.endsWith('.mdx'));
	} catch (error) {
		return [syntaxFlaw(error instanceof Error ? error.message : String(error), text)];
	}
	return [
		...checkCode(source, file, surroundings),
		...checkElements(source, surroundings),
		...checkPictures(source, file, surroundings),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
