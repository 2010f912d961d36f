import type { Problem } from '../../lib/problems.ts';
import type { readBibliography } from '../bibliography/bibliography.ts';
import { readTree, type parsePage } from '../markup/read-page.ts';
import { checkBibliography, findUncited, findUndated } from './check-bibliography.ts';
import { checkNotes } from './check-notes.ts';

/**
 * Finds everything wrong with the evidence of a site.
 *
 * Takes what was read of the BibTeX file, the pages that say something about evidence, by the path of their file, each with
 * what gives its tree if it parses, and the keys that other pages cite.
 */
export function checkEvidence(
	{ sources, flaws }: ReturnType<typeof readBibliography>,
	pages: readonly { file: string; tree: () => ReturnType<typeof parsePage> }[],
	citedElsewhere: readonly string[] = []
): { problems: Problem[]; warnings: Problem[] } {
	const known = new Set([...sources.keys(), ...flaws.flatMap(({ key = [] }) => key)]);
	const cited = new Set(citedElsewhere);
	const problems = pages.flatMap(({ file, tree }) => {
		if (file.endsWith('.md')) return [needsMdx(file)];
		const root = tree();
		if (!root) return [];
		const said = readTree(root);
		for (const key of said.locations.keys()) cited.add(key);
		return checkNotes(file, said, known);
	});
	return {
		problems: [...problems, ...checkBibliography(sources, flaws)],
		warnings: [...findUncited(sources, cited), ...findUndated(sources)],
	};
}

const needsMdx = (file: string): Problem => ({
	file,
	message: 'has evidence notes or citations, which need MDX',
	fix: 'rename it to end in “.mdx”',
});
