import type { Term } from './schema.ts';

/**
 * Makes one vocabulary of several. A term that stands in more than one has the names of all; so the general vocabulary
 * comes first, and those of topics add to it.
 */
export function joinVocabularies(vocabularies: Iterable<readonly Term[]>): Term[] {
	const joined = new Map<string, Term>();
	for (const terms of vocabularies) {
		for (const term of terms) {
			const known = joined.get(term.term);
			joined.set(term.term, known ? joinTerms(known, term) : term);
		}
	}
	return [...joined.values()];
}

const joinTerms = (one: Term, other: Term): Term => ({
	...one,
	abbreviations: union(one.abbreviations, other.abbreviations),
	synonyms: union(one.synonyms, other.synonyms),
	variants: union(one.variants, other.variants),
	kindOf: union(one.kindOf, other.kindOf),
	see: union(one.see, other.see),
	asks: union(one.asks, other.asks),
	aspect: one.aspect || other.aspect,
});

const union = (one: readonly string[], other: readonly string[]): string[] => [
	...new Set([...one, ...other]),
];
