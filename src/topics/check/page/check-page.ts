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
	const { source, flaws } = readAll(text, file.endsWith('.mdx'));
	if (!source) return flaws;
	return [
		...flaws,
		...checkCode(source, file, surroundings),
		...checkElements(source, surroundings),
		...checkPictures(source, file, surroundings),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/**
 * Reads a page, and where its parser stops, what stands beyond: without the line at fault. Returns no source if there is
 * none to judge, since what was left out may be the other end of a tag, or what a name stands for.
 */
function readAll(text: string, isMdx: boolean): { source?: PageSource; flaws: PageFlaw[] } {
	const flaws: PageFlaw[] = [];
	const lines = text.split('\n');
	for (;;) {
		try {
			return { source: readSource(lines.join('\n'), isMdx), flaws };
		} catch (error) {
			const said = error instanceof Error ? error.message : String(error);
			const flaw = syntaxFlaw(said, text);
			// A second one of these may come of what was left out.
			if (flaws.length > 0 && isPaired.test(flaw.message)) return { flaws };
			flaws.push(flaw);
			const written = lines[(flaw.line ?? 0) - 1];
			if (!written || isPaired.test(flaw.message) || /^\s*(?:import|export)\b/.test(written))
				return { flaws };
			lines[(flaw.line ?? 0) - 1] = '';
		}
	}
}

/** What the parser says of code and tags of which one end is missing. */
const isPaired = /closing|brace|end of file|expected the/i;
