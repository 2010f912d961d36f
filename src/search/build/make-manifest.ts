import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { plain } from '../../lib/words/plain.ts';
import { readWords, stems } from '../../lib/words/words.ts';
import { isDesignation } from '../rules/designation.ts';
import {
	onlyAside,
	onlyCited,
	packWords,
	type SearchManifest,
	type ManifestTerm,
	type ManifestTopic,
} from '../rules/manifest.ts';
import { joinCounts, type JoinedCounts, type PartCounts } from './count-part.ts';
import { keyOf } from './find-names.ts';

/**
 * Creates the manifest of a site in one piece. `splitManifest` splits that of a large site.
 *
 * Takes the counts of the parts, the vocabulary, the names of each topic (by its name in the index), medical words that are not
 * typing errors, and the names of the index's files.
 */
export function makeManifest(input: ManifestInput): WholeManifest {
	const counts = joinCounts(input.parts);
	const { kinds, topics, words: mainWords, aside: asideWords } = counts;
	const cited = [...counts.cited.keys()].map((word) => [word, onlyCited] as const);
	const words = new Map([...cited, ...asideWords, ...mainWords]);
	const siteStems = new Set([...words.keys()].flatMap(stems));
	const titled = [...topics].map(([name, count]): ManifestTopic => {
		const names = input.aliases.get(name) ?? [];
		const poisonings = names.flatMap((name) => poisoningsOf(name, input.terms, namesOf));
		return [name, [...new Set([...names, ...ownWords(names, siteStems), ...poisonings])], count];
	});
	// Drugs of a class, if the class has no topic of its own.
	const taken = new Set(titled.flatMap(([, names]) => names.map(keyOf)));
	const kindsOf = ({ term }: Term) =>
		input.terms.flatMap((one) => ([...one.kindOf, ...one.see].includes(term) ? one.term : []));
	for (const [, names] of titled) {
		const poisonings = names.flatMap((name) => poisoningsOf(name, input.terms, kindsOf));
		names.push(...new Set(poisonings.filter((name) => !taken.has(keyOf(name)))));
	}
	const named = new Set(
		input.terms.flatMap(namesOf).flatMap((name) => plain(name).split(/[^\p{L}\p{N}]+/u))
	);
	const rank = (kind: string) => input.kinds.indexOf(kind) + 1 || input.kinds.length + 1;
	return {
		sections: [...kinds.values()].reduce((sum, number) => sum + number, 0),
		kinds: [...kinds].sort(([a], [b]) => rank(a) - rank(b)),
		topics: titled,
		terms: withTopics(countTerms(input.terms, counts), titled),
		words: packWords(words),
		known: [...new Set(input.known.map(plain))]
			.filter((word) => !asideWords.has(word) && !mainWords.has(word) && !named.has(word))
			.sort()
			.join(' '),
		files: input.files,
	};
}

/**
 * Words of a topic's names that occur on no page, as names: “Mikulicz” for “Mikulicz disease”, “Pre-eclampsia”. Of aliases, which
 * are broader than the title, only names of people are used.
 */
const ownWords = (
	[title = '', ...aliases]: readonly string[],
	site: ReadonlySet<string>
): string[] => {
	const wordsOf = (name: string) =>
		[
			// “Hepatitis” is not a name of hepatitis B.
			...readWords(name)
				.filter((word, index, { [index + 1]: next }) => !next || !isDesignation(next, word, name))
				.map(({ start, end }) => name.slice(start, end)),
			...(name.match(/\p{L}+(?:[-‐‑]\p{L}+)+/gu) ?? []),
		].filter((word) => word.length > 3 && !site.has(stems(word.replace(/[-‐‑]/g, ''))[0]!));
	return [...wordsOf(title), ...aliases.flatMap(wordsOf).filter((word) => /^\p{Lu}/u.test(word))];
};

/** Other names of the overdose of a drug: its poisoning, with any name of the drug that `called` returns. */
function poisoningsOf(
	name: string,
	terms: readonly Term[],
	called: (drug: Term) => string[]
): string[] {
	const [, drug = ''] = /^(.+) (?:overdose|poisoning|toxicity)$/i.exec(name) ?? [];
	if (!drug) return [];
	const term = terms.find((term) => namesOf(term).some((one) => keyOf(one) === keyOf(drug)));
	return (term ? called(term) : [drug]).flatMap((one) =>
		['overdose', 'poisoning', 'toxicity'].map((poisoning) => `${one} ${poisoning}`)
	);
}

/** The terms with the number of sections that contain each of their names, in the order of the vocabulary. */
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

/** The names of a term without those that search cannot distinguish from an earlier one: `ulcers`. */
function distinctNames(term: Term): string[] {
	const abbreviated = new Set(term.abbreviations);
	const byKey = new Map<string, string>();
	for (const name of namesOf(term)) {
		const key = abbreviated.has(name) ? name : keyOf(name);
		if (!byKey.has(key)) byKey.set(key, name);
	}
	return [...byKey.values()];
}

/** Links terms to the topics that they are the subject of: what is said about the term is said on all pages of the topic. */
function withTopics(
	terms: readonly ManifestTerm[],
	topics: readonly ManifestTopic[]
): ManifestTerm[] {
	const byName = new Map(
		topics.flatMap((topic) => [topic[0], ...topic[1]].map((name) => [keyOf(name), topic] as const))
	);
	return terms.map((term) => {
		const { n, c, b = 0 } = term;
		// An abbreviation may stand for something else.
		const names = n.filter((_, index) => index === 0 || index > b);
		const topic = names.map((name) => byName.get(keyOf(name))).find(Boolean);
		if (!topic || term.a) return term;
		const [name, , sections] = topic;
		return { ...term, t: name, c: [...c, sections] };
	});
}

/** A manifest in one piece. */
export interface WholeManifest extends Omit<SearchManifest, 'short'> {
	topics: ManifestTopic[];
	words: string;
}

/** The input of a manifest. */
export interface ManifestInput {
	/** In the order of the index. */
	parts: readonly PartCounts[];
	terms: readonly Term[];
	aliases: ReadonlyMap<string, readonly string[]>;
	known: readonly string[];
	/** Kinds of page in the order in which they are shown; others follow. */
	kinds: readonly string[];
	files: SearchManifest['files'];
}
