import type { Problem } from '../../lib/problems.ts';
import { readBibliography } from '../bibliography/bibliography.ts';
import { hasEvidence } from '../markup/citation.ts';
import type { PageEvidence } from '../markup/page-evidence.ts';
import { readPage } from '../markup/read-page.ts';
import { checkBibliography, findUncited } from './check-bibliography.ts';
import { checkNotes } from './check-notes.ts';

/**
 * Finds everything wrong with the evidence of a site.
 *
 * Takes the text of the BibTeX file, the text of all pages with their paths, and what reads a page.
 */
export function checkEvidence(
	bibliography: string,
	pages: readonly { file: string; text: string }[],
	read = readPage
): { problems: Problem[]; warnings: Problem[] } {
	const { sources, flaws } = readBibliography(bibliography);
	const known = new Set([
		...sources.keys(),
		...flaws.flatMap((flaw) => ('key' in flaw ? flaw.key : [])),
	]);
	const said = pages.filter(({ text }) => hasEvidence(text)).map((page) => readOrSay(page, read));
	const cited = new Set(said.flatMap(({ evidence }) => [...evidence.places.keys()]));
	return {
		problems: [
			...said.flatMap(({ file, evidence, problems }) => [
				...problems,
				...checkNotes(file, evidence, known),
			]),
			...checkBibliography(sources, flaws),
		],
		warnings: findUncited(sources, cited),
	};
}

function readOrSay(
	{ file, text }: { file: string; text: string },
	read: typeof readPage
): ReadPage {
	if (!/\.md$/.test(file)) return { file, evidence: read(text), problems: [] };
	const message = 'has evidence notes or citations, which need MDX';
	const problems = [{ file, message, mend: 'rename it to end in “.mdx”' }];
	return { file, evidence: read(''), problems };
}

interface ReadPage {
	file: string;
	evidence: PageEvidence;
	problems: Problem[];
}
