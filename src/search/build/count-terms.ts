import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { join, stems } from '../../lib/words/words.ts';
import { longestName } from '../rules/find.ts';
import type { GuideTerm } from '../rules/guide.ts';
import type { Section } from '../rules/sections.ts';

/**
 * Counts in how many sections each name of each term stands. What stands aside from the main text counts
 * only if the name stands nowhere else.
 */
export class TermCounter {
	readonly #terms: readonly Term[];
	readonly #main: NamePlaces;
	readonly #all: NamePlaces;
	#section = 0;

	constructor(terms: readonly Term[]) {
		this.#terms = terms;
		const keys = new Set(terms.flatMap((term) => namesOf(term).map(key)));
		const beginnings = beginningsOf(keys);
		this.#main = new NamePlaces(keys, beginnings);
		this.#all = new NamePlaces(keys, beginnings);
	}

	add(section: Pick<Section, 'titleStems' | 'main' | 'text' | 'stems'>): void {
		const place = this.#section++;
		this.#main.add(place, section.titleStems);
		// Most sections have nothing aside.
		this.#main.add(place, section.main === section.text ? section.stems : stems(section.main));
		this.#all.add(place, section.stems);
	}

	/** The terms with their counts, in the order of the vocabulary. */
	counts(): GuideTerm[] {
		const placeOf = new Map(this.#terms.map(({ term }, place) => [term, place]));
		const link = (names: readonly string[]) => names.map((name) => placeOf.get(name) ?? 0);
		return this.#terms.map((term) => {
			const names = distinctNames(term);
			const any = new Set(names.flatMap((name) => [...this.#placesOf(name)]));
			return {
				n: names,
				c: [...names.map((name) => this.#countOf(name)), any.size],
				...(term.abbreviations.length > 0 && { b: term.abbreviations.length }),
				...(term.aspect && { a: 1 as const }),
				...(term.asks.length > 0 && { q: term.asks }),
				...(term.kindOf.length > 0 && { k: link(term.kindOf) }),
				...(term.see.length > 0 && { s: link(term.see) }),
			};
		});
	}

	#placesOf(name: string): ReadonlySet<number> {
		return this.#main.of(key(name)) ?? this.#all.of(key(name)) ?? new Set();
	}

	#countOf(name: string): number {
		const main = this.#main.of(key(name));
		return main?.size ?? (this.#all.of(key(name)) ? onlyAside : 0);
	}
}

/** The count of a name that stands only aside from the main text. */
const onlyAside = 0.5;

/** The sections in which names stand. */
class NamePlaces {
	readonly #keys: ReadonlySet<string>;
	readonly #beginnings: ReadonlySet<string>;
	readonly #places = new Map<string, Set<number>>();

	constructor(keys: ReadonlySet<string>, beginnings: ReadonlySet<string>) {
		this.#keys = keys;
		this.#beginnings = beginnings;
	}

	/** Finds the names in a run of words, by their stems, of the section at a place. */
	add(place: number, stems: readonly string[]): void {
		for (let start = 0; start < stems.length; start++) {
			let letters = '';
			for (let end = start + 1; end <= Math.min(start + longestName, stems.length); end++) {
				letters = addLetters(letters, stems[end - 1] ?? '');
				if (!this.#beginnings.has(letters)) break;
				const joined = join(stems.slice(start, end));
				if (!this.#keys.has(joined)) continue;
				this.#places.set(joined, (this.#places.get(joined) ?? new Set()).add(place));
			}
		}
	}

	/** The places of a name; nothing if it stands nowhere. */
	of(name: string): ReadonlySet<number> | undefined {
		return this.#places.get(name);
	}
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
