import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { join, stems, type Word } from '../../lib/words/words.ts';
import { isInCapitals, longestName, needsCapitals } from '../rules/find.ts';

/** Finds the names of a vocabulary's terms in sequences of words. */
export class NameFinder {
	readonly #keys: ReadonlySet<string>;
	/** The keys that only names in capitals have. */
	readonly #capitalKeys: ReadonlySet<string>;
	readonly #beginnings: ReadonlySet<string>;

	constructor(terms: readonly Term[]) {
		const names = Map.groupBy(terms.flatMap(namesOf), needsCapitals);
		const small = new Set(names.get(false)?.map(keyOf));
		this.#capitalKeys = new Set(names.get(true)?.map(keyOf)).difference(small);
		this.#keys = small.union(this.#capitalKeys);
		this.#beginnings = beginningsOf(this.#keys);
	}

	/** The keys of the names that occur in the words of a text. */
	find(words: readonly Word[], text: string): Set<string> {
		const found = new Set<string>();
		const stems = words.map(({ stem }) => stem);
		for (let start = 0; start < stems.length; start++) {
			let letters = '';
			for (let end = start + 1; end <= Math.min(start + longestName, stems.length); end++) {
				letters = addLetters(letters, stems[end - 1] ?? '');
				if (!this.#beginnings.has(letters)) break;
				const joined = join(stems.slice(start, end));
				const isOther =
					end === start + 1 && this.#capitalKeys.has(joined) && !isInCapitals(text, words[start]);
				if (this.#keys.has(joined) && !isOther) found.add(joined);
			}
		}
		return found;
	}
}

/** The key of a name, which is the same for all its spellings. It contains no spaces. */
export const keyOf = (name: string): string => join(stems(name));

/**
 * All prefixes of names, with doubled letters reduced to one. There are few names and many words, so nearly every search ends at
 * the first word.
 */
function beginningsOf(keys: ReadonlySet<string>): ReadonlySet<string> {
	const beginnings = new Set<string>();
	for (const key of keys) {
		const letters = single(key);
		for (let end = 1; end <= letters.length; end++) beginnings.add(letters.slice(0, end));
	}
	return beginnings;
}

/** Appends a stem to letters, with doubled letters reduced to one. */
function addLetters(letters: string, stem: string): string {
	const added = single(stem);
	return letters + (letters.endsWith(added.charAt(0)) ? added.slice(1) : added);
}

/** Reduces doubled letters to one, as `join` does in long words. */
const single = (text: string): string => text.replace(/(.)\1+/g, '$1');
