import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { join, plain, stems } from '../../lib/words/words.ts';
import { longestName } from '../rules/find.ts';
import { packWords, type Guide, type GuideTerm, type GuideTopic } from '../rules/guide.ts';
import { cutSections, type Section } from '../rules/sections.ts';
import type { Fragment } from './pagefind.ts';

/**
 * Makes the guide to a site, with everything in one piece; `splitGuide` cuts that of a large site.
 *
 * Takes the pages as Pagefind indexed them, the vocabulary, what readers call each topic (by its name
 * in the index), words of medicine that are no typing errors, and the names of the index's files.
 */
export function makeGuide(input: GuideInput): WholeGuide {
	const pages = input.fragments.map((fragment) => ({
		kind: fragment.meta.title ?? '',
		topic: fragment.meta.topic ?? '',
		sections: cutSections(fragment),
	}));
	const sections = pages.flatMap((page) => page.sections);
	const words = countWords(sections);
	const rank = (kind: string) => input.kinds.indexOf(kind) + 1 || input.kinds.length + 1;
	return {
		sections: sections.length,
		kinds: [...tally(pages, ({ kind }) => kind)].sort(([a], [b]) => rank(a) - rank(b)),
		topics: [...tally(pages, ({ topic }) => topic)].map(([name, count]): GuideTopic => [
			name,
			[...(input.aliases.get(name) ?? [])],
			count,
		]),
		terms: countTerms(input.terms, sections),
		words: packWords(words),
		known: knownWords(input.known, words).join(' '),
		files: input.files,
	};
}

/**
 * Counts in how many sections each word stands. Words joined by a hyphen count as one word, too; what
 * stands aside from the main text counts only if the word stands nowhere else.
 */
function countWords(sections: readonly Section[]): Map<string, number> {
	const main = new Map<string, number>();
	const all = new Map<string, number>();
	for (const { title, main: mainText, text } of sections) {
		addWords(main, distinctWords(`${title}. ${mainText}`));
		addWords(all, distinctWords(text));
	}
	return new Map([...all, ...main]);
}

function addWords(counts: Map<string, number>, words: ReadonlySet<string>): void {
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function distinctWords(text: string): Set<string> {
	const words = text.match(/[\p{L}\p{N}\p{M}'’]+(?:[-‐‑][\p{L}\p{N}\p{M}'’]+)*/gu) ?? [];
	return new Set([...new Set(words)].flatMap(waysToCount));
}

/** The words as which a word counts: its parts, if it has a hyphen, and all of them as one. */
function waysToCount(word: string): readonly string[] {
	const known = counted.get(word);
	if (known) return known;
	const parts = plain(word).split(/[^\p{L}\p{N}]+/u);
	const ways = (parts.length > 1 ? [...parts, parts.join('')] : parts).filter(Boolean);
	counted.set(word, ways);
	return ways;
}

/** The words of a library come again and again. */
const counted = new Map<string, readonly string[]>();

/** Counts in how many sections each name of each term stands, by the same rule as words. */
function countTerms(terms: readonly Term[], sections: readonly Section[]): GuideTerm[] {
	const keys = new Set(terms.flatMap((term) => namesOf(term).map(key)));
	const main = placeNames(
		keys,
		sections.flatMap(({ titleStems, main, text, stems: all }, place) => [
			{ place, stems: titleStems },
			// Most sections have nothing aside.
			{ place, stems: main === text ? all : stems(main) },
		])
	);
	const all = placeNames(
		keys,
		sections.map(({ stems }, place) => ({ place, stems }))
	);
	const placesOf = (name: string) => main.get(key(name)) ?? all.get(key(name)) ?? new Set<number>();
	const countOf = (name: string) =>
		main.get(key(name))?.size ?? (all.has(key(name)) ? onlyAside : 0);
	const placeOf = new Map(terms.map(({ term }, place) => [term, place]));
	const link = (names: readonly string[]) => names.map((name) => placeOf.get(name) ?? 0);
	return terms.map((term) => {
		const names = distinctNames(term);
		const found = names.map(placesOf);
		const any = new Set(found.flatMap((set) => [...set]));
		return {
			n: names,
			c: [...names.map(countOf), any.size],
			...(term.abbreviations.length > 0 && { b: term.abbreviations.length }),
			...(term.aspect && { a: 1 as const }),
			...(term.asks.length > 0 && { q: term.asks }),
			...(term.kindOf.length > 0 && { k: link(term.kindOf) }),
			...(term.see.length > 0 && { s: link(term.see) }),
		};
	});
}

/** The count of a name that stands only aside from the main text. */
const onlyAside = 0.5;

/** Finds the sections in which names stand. Takes runs of words, each with its section's place. */
function placeNames(
	keys: ReadonlySet<string>,
	runs: readonly { place: number; stems: readonly string[] }[]
): Map<string, Set<number>> {
	const places = new Map<string, Set<number>>();
	const beginnings = beginningsOf(keys);
	for (const { place, stems } of runs) {
		for (let start = 0; start < stems.length; start++) {
			let letters = '';
			for (let end = start + 1; end <= Math.min(start + longestName, stems.length); end++) {
				letters = addLetters(letters, stems[end - 1] ?? '');
				if (!beginnings.has(letters)) break;
				const joined = join(stems.slice(start, end));
				if (!keys.has(joined)) continue;
				places.set(joined, (places.get(joined) ?? new Set()).add(place));
			}
		}
	}
	return places;
}

/**
 * All that names can begin with, in single letters. Names are few and words many, so nearly every run of
 * words ends at its first.
 */
function beginningsOf(keys: ReadonlySet<string>): ReadonlySet<string> {
	const beginnings = new Set<string>();
	for (const key of keys) {
		const letters = single(key);
		for (let end = 1; end <= letters.length; end++) beginnings.add(letters.slice(0, end));
	}
	return beginnings;
}

/** Puts a stem behind letters, single letters as well. */
function addLetters(letters: string, stem: string): string {
	const added = single(stem);
	return letters + (letters.endsWith(added.charAt(0)) ? added.slice(1) : added);
}

/** Writes doubled letters once, as `join` does in long words. */
function single(text: string): string {
	const known = singles.get(text) ?? text.replace(/(.)\1+/g, '$1');
	singles.set(text, known);
	return known;
}

const singles = new Map<string, string>();

/** The names of a term without those that search cannot tell from an earlier one: `ulcers`. */
const distinctNames = (term: Term): string[] => {
	const names = namesOf(term);
	const abbreviated = new Set(term.abbreviations);
	return [
		...new Map(
			names.toReversed().map((name) => [abbreviated.has(name) ? name : key(name), name])
		).values(),
	].reverse();
};

const key = (name: string): string => join(stems(name));

const knownWords = (known: readonly string[], site: ReadonlyMap<string, number>): string[] =>
	[...new Set(known.map(plain))].filter((word) => !site.has(word)).sort();

function tally<T extends { sections: readonly unknown[] }>(
	pages: readonly T[],
	group: (page: T) => string
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const page of pages) {
		counts.set(group(page), (counts.get(group(page)) ?? 0) + page.sections.length);
	}
	return counts;
}

/** A guide in one piece. */
export interface WholeGuide extends Omit<Guide, 'short'> {
	topics: GuideTopic[];
	words: string;
}

/** What a guide is made of. */
export interface GuideInput {
	fragments: readonly Fragment[];
	terms: readonly Term[];
	aliases: ReadonlyMap<string, readonly string[]>;
	known: readonly string[];
	/** Kinds of page in the order in which they are shown; others follow. */
	kinds: readonly string[];
	files: Guide['files'];
}
