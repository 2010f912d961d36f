import { rememberLast } from '../../lib/remember-last.ts';
import { namesOf, TermSchema, type Term } from '../../lib/vocabulary/schema.ts';
import groups from './equal-names.json' with { type: 'json' };

/**
 * Adds to a vocabulary what clinicians everywhere call by two names, such as `KCl` or “epinephrine”, where it has none of them.
 * Returns one list for the terms of one vocabulary, however often it is asked: what finds its names is made for each anew.
 */
export const withEqualNames = rememberLast((terms: readonly Term[]): readonly Term[] => {
	const known = new Set(terms.flatMap(namesOf).map((name) => name.toLowerCase()));
	const added = groups
		.map((names) => names.split(', '))
		.filter((names) => !names.some((name) => known.has(name.toLowerCase())))
		.map(([term, ...synonyms]) => TermSchema.parse({ term, synonyms }));
	return [...terms, ...added];
});
