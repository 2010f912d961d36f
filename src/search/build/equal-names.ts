import { rememberLast } from '../../lib/remember-last.ts';
import { namesOf, TermSchema, type Term } from '../../lib/vocabulary/schema.ts';
import groups from './equal-names.json' with { type: 'json' };

/**
 * Adds universal synonyms such as `KCl` or “epinephrine” to a vocabulary that has none of them. Always returns the same list for
 * the same vocabulary, because callers cache data by list.
 */
export const withEqualNames = rememberLast((terms: readonly Term[]): readonly Term[] => {
	const known = new Set(terms.flatMap(namesOf).map((name) => name.toLowerCase()));
	const added = groups
		.map((names) => names.split(', '))
		.filter((names) => !names.some((name) => known.has(name.toLowerCase())))
		.map(([term, ...synonyms]) => TermSchema.parse({ term, synonyms }));
	return [...terms, ...added];
});
