import type { Problem } from '../../lib/problems.ts';
import { readBibliography } from '../bibliography/bibliography.ts';
import type { PageEvidence } from '../markup/page-evidence.ts';
import { checkBibliography, findUncited, findUndated } from './check-bibliography.ts';
import { checkNotes } from './check-notes.ts';

/**
 * Finds everything wrong with the evidence of a site.
 *
 * Takes the text of the BibTeX file, the pages by the path of their file with what tells what each says about evidence, and
 * the keys that other pages cite.
 */
export function checkEvidence(
	bibliography: string,
	pages: readonly { file: string; evidence: () => PageEvidence | undefined }[],
	citedElsewhere: readonly string[] = []
): { problems: Problem[]; warnings: Problem[] } {
	const { sources, flaws } = readBibliography(bibliography);
	const known = new Set([...sources.keys(), ...flaws.flatMap(({ key = [] }) => key)]);
	const cited = new Set(citedElsewhere);
	const problems = pages.flatMap(({ file, evidence }) => {
		const said = evidence();
		if (!said) return [];
		if (file.endsWith('.md')) return [needsMdx(file)];
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
