import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { onlyAside, onlyCited, type ManifestTerm } from '../rules/manifest.ts';
import type { JoinedCounts } from './count-part.ts';
import { keyOf } from './find-names.ts';

/** The terms with the number of sections in which each of their names stands, in the order of the vocabulary. */
export function countTerms(
	terms: readonly Term[],
	{ names, asideNames, citedNames }: Pick<JoinedCounts, 'names' | 'asideNames' | 'citedNames'>
): ManifestTerm[] {
	const indexOf = new Map(terms.map(({ term }, index) => [term, index]));
	const link = (linked: readonly string[]) => linked.map((name) => indexOf.get(name) ?? 0);
	const countOf = (key: string) =>
		names.get(key) ?? (asideNames.has(key) ? onlyAside : citedNames.has(key) ? onlyCited : 0);
	return terms.map((term) => {
		const own = distinctNames(term);
		return {
			n: own,
			c: own.map((name) => countOf(keyOf(name))),
			...(term.abbreviations.length > 0 && { b: term.abbreviations.length }),
			...(term.aspect && { a: 1 as const }),
			...(term.asks.length > 0 && { q: term.asks }),
			...(term.kindOf.length > 0 && { k: link(term.kindOf) }),
			...(term.see.length > 0 && { s: link(term.see) }),
		};
	});
}

/** The names of a term without those that search cannot tell from an earlier one: `ulcers`. */
function distinctNames(term: Term): string[] {
	const abbreviated = new Set(term.abbreviations);
	const byKey = new Map<string, string>();
	for (const name of namesOf(term)) {
		const key = abbreviated.has(name) ? name : keyOf(name);
		if (!byKey.has(key)) byKey.set(key, name);
	}
	return [...byKey.values()];
}
