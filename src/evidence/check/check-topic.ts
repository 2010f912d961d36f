import type { Root } from 'hast';
import type { Problem } from '../../lib/problems.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { checkAbbreviations } from './check-abbreviations.ts';
import { checkInherited } from './check-inherited.ts';
import { listTerms } from './listed-terms.ts';

/**
 * Finds what is wrong with the evidence of a topic beyond what each page says of it by itself, and the abbreviations
 * that nobody expands on its pages with evidence: other pages may be notes as they came in.
 */
export function checkTopic(
	pages: readonly PageToRead[],
	terms: readonly Term[]
): { problems: Problem[]; warnings: Problem[] } {
	const read = pages.map(({ file, path, hasEvidence, tree }) => {
		const root = hasEvidence ? tree() : undefined;
		return { file, path, root, tree, listed: root ? listTerms(root) : [] };
	});
	const abbreviations = read.flatMap(({ file, root }) =>
		root ? checkAbbreviations(file, root, terms) : []
	);
	// Without a note that differs, no other page repeats what it is about.
	const differs = read.some(({ listed }) => listed.some(({ isDiffering }) => isDiffering));
	const all = differs
		? read.map((page) => {
				const other = page.root ? undefined : page.tree();
				return other ? { ...page, listed: listTerms(other) } : page;
			})
		: [];
	const found = [...abbreviations, checkInherited(all, terms)];
	return {
		problems: found.flatMap(({ problems }) => problems),
		warnings: found.flatMap(({ warnings }) => warnings),
	};
}

/** A page by the path of its file and its address, and what parses it. */
interface PageToRead {
	file: string;
	path: string;
	hasEvidence: boolean;
	tree: () => Root | undefined;
}
