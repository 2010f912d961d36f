import { namesOf, TermSchema, type Term } from '../../lib/vocabulary/schema.ts';
import groups from './equal-names.json' with { type: 'json' };

/**
 * Adds to a vocabulary what clinicians everywhere call by two names, such as `KCl` or “epinephrine”, where it has none of them.
 * Returns one list for the terms of one vocabulary, however often it is asked.
 */
export function withEqualNames(terms: readonly Term[]): readonly Term[] {
	if (last?.terms === terms) return last.all;
	const known = new Set(terms.flatMap(namesOf).map((name) => name.toLowerCase()));
	const added = groups
		.filter((names) => !names.some((name) => known.has(name.toLowerCase())))
		.map(([term, ...synonyms]) => TermSchema.parse({ term, synonyms }));
	last = { terms, all: [...terms, ...added] };
	return last.all;
}

/** What the names of a vocabulary are found by is made for each list anew. */
let last: { terms: readonly Term[]; all: readonly Term[] } | undefined;
