import type { Problem } from '../../lib/problems.ts';
import { readBibliography } from '../bibliography/bibliography.ts';
import { hasEvidence } from '../markup/citation.ts';
import { PageEvidence } from '../markup/page-evidence.ts';
import { readPage } from '../markup/read-page.ts';
import { checkBibliography, findUncited } from './check-bibliography.ts';
import { checkNotes } from './check-notes.ts';

/**
 * Finds everything wrong with the evidence of a site.
 *
 * Takes the text of the BibTeX file, and the text of all pages with their paths.
 */
export function checkEvidence(
	bibliography: string,
	pages: readonly { file: string; text: string }[]
): { problems: Problem[]; warnings: Problem[] } {
	const { sources, flaws } = readBibliography(bibliography);
	const known = new Set([
		...sources.keys(),
		...flaws.flatMap((flaw) => ('key' in flaw ? flaw.key : [])),
	]);
	const read = pages.filter(({ text }) => hasEvidence(text)).map(readOrSay);
	const cited = new Set(read.flatMap(({ evidence }) => [...evidence.places.keys()]));
	return {
		problems: [
			...read.flatMap(({ file, evidence, problems }) => [
				...problems,
				...checkNotes(file, evidence, known),
			]),
			...checkBibliography(sources, flaws),
		],
		warnings: findUncited(sources, cited),
	};
}

function readOrSay({ file, text }: { file: string; text: string }): ReadPage {
	if (/\.md$/.test(file)) {
		const message = 'has evidence notes or citations, which need MDX';
		return failed({ file, message, mend: 'rename it to end in “.mdx”' });
	}
	try {
		return { file, evidence: readPage(text), problems: [] };
	} catch (error) {
		const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		// Sätteri begins with the place: “12:8: Expected a closing tag …”.
		const [, line, reason] = /^(\d+):\d+: (.*)$/.exec(said) ?? [, undefined, said];
		const message = `does not parse as MDX: ${reason}`;
		const mend = 'close each tag, and write “{” and “<” as “\\{” and “\\<”';
		return failed({ file, line: line ? Number(line) : undefined, message, mend });
	}
}

const failed = (problem: Problem): ReadPage => ({
	file: problem.file,
	evidence: new PageEvidence(),
	problems: [problem],
});

interface ReadPage {
	file: string;
	evidence: PageEvidence;
	problems: Problem[];
}
