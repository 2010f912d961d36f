import type { Problem } from '../../lib/problems.ts';
import { readBibliography } from '../bibliography/bibliography.ts';
import type { PageEvidence } from '../markup/page-evidence.ts';
import { checkBibliography, findUncited, findUndated } from './check-bibliography.ts';
import { checkNotes } from './check-notes.ts';

/**
 * Finds everything wrong with the evidence of a site.
 *
 * Takes the text of the BibTeX file, the pages, and the keys that other pages cite.
 */
export function checkEvidence(
	bibliography: string,
	pages: readonly PageToCheck[],
	citedElsewhere: readonly string[] = []
): { problems: Problem[]; warnings: Problem[] } {
	const { sources, flaws } = readBibliography(bibliography);
	const known = new Set([
		...sources.keys(),
		...flaws.flatMap((flaw) => ('key' in flaw ? flaw.key : [])),
	]);
	const findings = pages.map((page) => checkPage(page, known));
	const cited = new Set([...citedElsewhere, ...findings.flatMap(({ cited }) => cited)]);
	return {
		problems: [
			...findings.flatMap(({ problems }) => problems),
			...checkBibliography(sources, flaws),
		],
		warnings: [...findUncited(sources, cited), ...findUndated(sources)],
	};
}

/** Finds what is wrong with the evidence of a page. */
export function checkPage(
	{ file, evidence }: PageToCheck,
	known: ReadonlySet<string>
): PageFindings {
	const said = evidence();
	if (!said) return { problems: [], cited: [] };
	if (file.endsWith('.md')) return { problems: [needsMdx(file)], cited: [] };
	return { problems: checkNotes(file, said, known), cited: [...said.locations.keys()] };
}

const needsMdx = (file: string): Problem => ({
	file,
	message: 'has evidence notes or citations, which need MDX',
	fix: 'rename it to end in “.mdx”',
});

/** A page by the path of its file, and what tells what it says about evidence, if anything. */
interface PageToCheck {
	file: string;
	evidence: () => PageEvidence | undefined;
}

/** What there is to know of a page when its evidence has been checked. */
export interface PageFindings {
	problems: Problem[];
	/** The keys that it cites. */
	cited: string[];
}
