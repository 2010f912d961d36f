import { flawIf, type Problem } from '../problems.ts';
import { rememberLast } from '../remember-last.ts';
import { join, stems } from '../words/words.ts';
import { parseYaml, type YamlFlaw } from '../yaml.ts';
import { findSelfExplained, type LineOf } from './self-explained.ts';
import { namesOf, VocabularySchema, type Term } from './schema.ts';

/**
 * Parses a vocabulary and finds everything wrong with it: what the schema refuses, a name that stands
 * under two terms, a term that is explained by itself, and a `kindOf` or `see` that names no term.
 *
 * `general` are the terms of the vocabulary that this one adds to: it may name them, and give them further names.
 *
 * Returns the terms, or the problems with the lines of `file` that they are on.
 */
export function checkVocabulary(
	text: string,
	file: string,
	general: readonly Term[] = []
): CheckedVocabulary {
	const { data, flaws, lineOf: lineAt } = parseYaml(text, VocabularySchema);
	if (!data) return { terms: [], problems: flaws.map((flaw) => ({ ...flaw, file })) };
	const lineOf: LineOf = (index, name) => lineAt([index, ...placeOf(name, data[index])]);
	const problems = [
		...findSharedNames(data, general, lineOf),
		...findSelfExplained(data, lineOf),
		...findWrongTerms(data, general, lineOf),
	]
		.map((flaw) => ({ file, ...flaw }))
		.sort((a, b) => a.line - b.line);
	return { terms: problems.length > 0 ? [] : data, problems };
}

/** The terms of a vocabulary, and everything wrong with its file. */
export interface CheckedVocabulary {
	terms: readonly Term[];
	problems: Problem[];
}

/** What two names have in common if search cannot tell them apart: `X-rays`, `x ray`. */
export const nameKey = (name: string): string => join(stems(name));

/** Finds the names that an earlier term has, or another one of the general vocabulary. */
function findSharedNames(
	terms: readonly Term[],
	general: readonly Term[],
	lineOf: LineOf
): YamlFlaw[] {
	const taken = termsByName(general);
	const owners = new Map<string, { owner: Term; place: () => string }>();
	return terms.flatMap((owner, index) =>
		namesOf(owner).flatMap((name) => {
			const key = nameKey(name);
			const first = owners.get(key);
			if (!first) owners.set(key, { owner, place: () => `line ${lineOf(index, name)}` });
			const other = first?.owner ?? taken.get(key);
			if (!other || (first ? first.owner === owner : other.term === owner.term)) return [];
			const place = first?.place() ?? 'content/vocabulary.yml';
			const message = `“${name}” is a name of “${owner.term}” here and of “${other.term}” in ${place}`;
			return [{ line: lineOf(index, name), message, fix: parting(owner, other) }];
		})
	);
}

/** The terms of a vocabulary by their names; that of medicine at large is the same for thousands of topics. */
export const termsByName = rememberLast(
	(terms: readonly Term[]): ReadonlyMap<string, Term> =>
		new Map(terms.flatMap((term) => namesOf(term).map((name) => [nameKey(name), term])))
);

/** What to do with a name of two terms: a name of the wider one is none of the narrower. */
function parting(one: Term, other: Term): string {
	const [narrow, wide] = one.kindOf.includes(other.term) ? [one, other] : [other, one];
	if (!narrow.kindOf.includes(wide.term)) return 'leave it under the term that readers mean by it';
	return `remove it from “${narrow.term}”, which is one kind of “${wide.term}”`;
}

/** Finds the terms that lead to themselves, or to none that there is. */
function findWrongTerms(
	terms: readonly Term[],
	general: readonly Term[],
	lineOf: LineOf
): YamlFlaw[] {
	const known = new Set([...general, ...terms].map(({ term }) => term));
	return terms.flatMap(({ term, kindOf, see }, index) =>
		[...kindOf, ...see].flatMap((name) => [
			...flawIf(name === term, {
				line: lineOf(index, name),
				message: `“${term}” leads to itself`,
				fix: 'name another term, or remove it',
			}),
			...flawIf(!known.has(name), {
				line: lineOf(index, name),
				message: `“${name}” is not a term of this file`,
				fix: `add an entry “- term: ${name}”, or name one that is there`,
			}),
		])
	);
}

/** The keys that lead to a name in an entry. */
function placeOf(name: string, entry: Term | undefined): PropertyKey[] {
	for (const [key, value] of Object.entries(entry ?? {})) {
		if (value === name) return [key];
		if (Array.isArray(value) && value.includes(name)) return [key, value.indexOf(name)];
	}
	return [];
}
