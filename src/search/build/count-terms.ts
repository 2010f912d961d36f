import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import type { GuideTerm } from '../rules/guide.ts';
import { readList, type SectionCounts } from './count-page.ts';
import { keyOf } from './find-names.ts';

/** Counts in how many sections each name of each term stands. */
export class TermCounter {
	readonly #main = new Map<string, Set<number>>();
	readonly #aside = new Map<string, Set<number>>();
	#section = 0;

	add({ names, asideNames }: Pick<SectionCounts, 'names' | 'asideNames'>): void {
		const place = this.#section++;
		for (const name of readList(names)) addPlace(this.#main, name, place);
		for (const name of readList(asideNames)) addPlace(this.#aside, name, place);
	}

	/** The terms with their counts, in the order of the vocabulary. */
	counts(terms: readonly Term[]): GuideTerm[] {
		const placeOf = new Map(terms.map(({ term }, place) => [term, place]));
		const link = (names: readonly string[]) => names.map((name) => placeOf.get(name) ?? 0);
		return terms.map((term) => {
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
		return this.#main.get(keyOf(name)) ?? this.#aside.get(keyOf(name)) ?? new Set();
	}

	#countOf(name: string): number {
		const main = this.#main.get(keyOf(name));
		return main?.size ?? (this.#aside.has(keyOf(name)) ? onlyAside : 0);
	}
}

function addPlace(places: Map<string, Set<number>>, name: string, place: number): void {
	const known = places.get(name) ?? new Set();
	places.set(name, known.add(place));
}

/** The count of a name that stands only aside from the main text. */
const onlyAside = 0.5;

/** The names of a term without those that search cannot tell from an earlier one: `ulcers`. */
const distinctNames = (term: Term): string[] => {
	const names = namesOf(term);
	const abbreviated = new Set(term.abbreviations);
	return [
		...new Map(
			names.toReversed().map((name) => [abbreviated.has(name) ? name : keyOf(name), name])
		).values(),
	].reverse();
};
