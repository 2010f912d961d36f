import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { onlyAside, onlyCited, type ManifestTerm } from '../rules/manifest.ts';
import { addPosition, type PartCounts } from './count-part.ts';
import { keyOf } from './find-names.ts';

/** Counts in how many sections each name of each term stands. */
export class TermCounter {
	readonly #main = new Map<string, number[]>();
	readonly #aside = new Map<string, number[]>();
	readonly #cited = new Map<string, number[]>();
	#sections = 0;

	/** The number of sections of all parts that were added. */
	get sections(): number {
		return this.#sections;
	}

	add({ sections, names, asideNames, citedNames }: Named): void {
		addPositions(this.#main, names, this.#sections);
		addPositions(this.#aside, asideNames, this.#sections);
		addPositions(this.#cited, citedNames, this.#sections);
		this.#sections += sections;
	}

	/** The terms with their counts, in the order of the vocabulary. */
	counts(terms: readonly Term[]): ManifestTerm[] {
		const indexOf = new Map(terms.map(({ term }, index) => [term, index]));
		const link = (names: readonly string[]) => names.map((name) => indexOf.get(name) ?? 0);
		return terms.map((term) => {
			const names = distinctNames(term);
			const any = new Set(names.flatMap((name) => this.#positionsOf(name)));
			const counts = names.map((name) => this.#countOf(name));
			return {
				n: names,
				c: [...counts, any.size || Math.max(0, ...counts)],
				...(term.abbreviations.length > 0 && { b: term.abbreviations.length }),
				...(term.aspect && { a: 1 as const }),
				...(term.asks.length > 0 && { q: term.asks }),
				...(term.kindOf.length > 0 && { k: link(term.kindOf) }),
				...(term.see.length > 0 && { s: link(term.see) }),
			};
		});
	}

	#positionsOf(name: string): readonly number[] {
		return this.#main.get(keyOf(name)) ?? this.#aside.get(keyOf(name)) ?? [];
	}

	#countOf(name: string): number {
		const main = this.#main.get(keyOf(name));
		if (main) return main.length;
		return this.#aside.has(keyOf(name)) ? onlyAside : this.#cited.has(keyOf(name)) ? onlyCited : 0;
	}
}

/** Adds the places of a part, whose first section is `first` in the whole. */
function addPositions(
	all: Map<string, number[]>,
	ofPart: ReadonlyMap<string, readonly number[]>,
	first: number
): void {
	for (const [name, positions] of ofPart) {
		for (const position of positions) addPosition(all, name, first + position);
	}
}

type Named = Pick<PartCounts, 'sections' | 'names' | 'asideNames' | 'citedNames'>;

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
