import { grammar } from '../../lib/words/grammar/all.ts';
import type { Word } from '../../lib/words/words.ts';
import type { Dictionary } from './dictionary.ts';
import { onlyCited, unpackWords } from './manifest.ts';

/** The words of the site and of medicine, by what has to be asked of them. */
export class Lexicon {
	/** Words of the site: the word as it is written there, and in how many sections. */
	readonly #site = new Map<string, number>();
	readonly #byStem = new Map<string, { count: number; words: string[] }>();
	/** Words that may be typed and are no error, whether or not the site has them, and their stems. */
	readonly #known = new Set<string>();
	readonly #knownStems = new Set<string>();
	readonly #medicalStems = new Set<string>();
	readonly #spellings = new Map<string, Spelling>();
	/** The rules of misspelt words and short names, once a query has a word that is not known: most have none. */
	slips: Slips | undefined;

	/** Adds words of the site, packed as in the manifest. */
	addSiteWords(packed: string): void {
		for (const [word, count] of unpackWords(packed)) {
			this.#site.set(word, count);
			const key = grammar.stem(grammar.fold(word));
			const { count: most = 0, words = [] } = this.#byStem.get(key) ?? {};
			if (count > most) this.#byStem.set(key, { count, words: [word, ...words] });
			else words.push(word);
		}
	}

	/** Adds the words of names and of questions. */
	addNames(dictionary: Dictionary): void {
		this.addKnownWords(dictionary.words(false));
		this.addKnownWords(dictionary.words(true), false);
	}

	/** Adds words that are spelled right, whether or not the site has them, of medicine or of none. */
	addKnownWords(words: Iterable<string>, isMedical = true): void {
		for (const word of words) {
			const stem = grammar.stem(grammar.fold(word));
			this.#known.add(word);
			this.#knownStems.add(stem);
			if (isMedical) this.#medicalStems.add(stem);
		}
	}

	/** In how many sections a word with this stem occurs; 0 if in none. */
	count(key: string): number {
		return this.#byStem.get(key)?.count ?? 0;
	}

	/** Tells whether a word with this stem is spelled right. */
	isKnown(key: string): boolean {
		return this.#byStem.has(key) || this.#knownStems.has(key);
	}

	/** Tells whether a word with this stem is one of medicine that the site has not. */
	isMissing(key: string): boolean {
		return !this.#byStem.has(key) && this.#medicalStems.has(key);
	}

	/** The words of the site with this stem, as they are written there, the most frequent one first. */
	wordsOf(key: string): readonly string[] {
		return this.#byStem.get(key)?.words ?? [];
	}

	/** The words of the site that begin with some letters, most frequent first. */
	beginningWith(letters: string): string[] {
		return [...this.#site]
			.filter(([word]) => word.startsWith(letters))
			.sort(([a, many], [b, few]) => few - many || a.length - b.length)
			.map(([word]) => word);
	}

	/**
	 * All words that a typing error may stand for, with the number of sections that have them. Names of authors are
	 * none.
	 */
	*spellings(): Iterable<Spelling> {
		for (const [word, count] of this.#site) {
			if (count > onlyCited) yield this.#spell(word, count);
		}
		for (const word of this.#known)
			if ((this.#site.get(word) ?? 0) <= onlyCited) yield this.#spell(word, 0);
	}

	#spell(word: string, count: number): Spelling {
		const known = this.#spellings.get(word);
		if (known) return known;
		const spelling = { word, folded: grammar.fold(word), count };
		this.#spellings.set(word, spelling);
		return spelling;
	}
}

/** What is known of misspelt words and short names: `correct.ts`. */
export interface Slips {
	longName: (typed: string, lexicon: Lexicon, dictionary: Dictionary) => string | undefined;
	longNames: (typed: string) => readonly string[];
	correct: (
		written: string,
		lexicon: Lexicon,
		dictionary: Dictionary,
		isAlone?: boolean
	) => string | undefined;
	isEveryday: (word: Pick<Word, 'stem'>) => boolean;
	everydayRole: (word: Pick<Word, 'text' | 'stem'>) => 'light' | 'aspect' | undefined;
	isName: (word: string) => boolean;
	isNear: (typed: string, meant: string) => boolean;
}

/** A word as it is written, as it is compared, and the number of sections that have it. */
export interface Spelling {
	word: string;
	folded: string;
	count: number;
}
