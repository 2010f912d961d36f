import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import type { WordFile } from '../rules/manifest.ts';
import { remember } from './remember.ts';

/** The words of a large site, which are loaded by their first letters when a query needs them. */
export class WordFiles {
	readonly #files: readonly WordFile[];
	readonly #load: (name: string) => Promise<void>;

	/** Takes the files that there are, and what loads one of them. */
	constructor(files: readonly WordFile[], load: (name: string) => Promise<void>) {
		this.#files = files;
		this.#load = remember(load);
	}

	/** Loads the words that the words of a text may be. */
	async loadFor(text: string): Promise<void> {
		const words = readWords(text).filter((word) => !isEmptyWord(word));
		await this.#loadAll(words.flatMap(({ spelled }) => this.#fileOf(spelled.slice(0, 2))));
	}

	/**
	 * Loads the words that misspelled ones may stand for: those with the same first letter, or with the second one first;
	 * of a long one, those with which it may go on, as two words are typed without a space.
	 */
	async loadSlips(words: readonly string[]): Promise<void> {
		const files = words.flatMap((word) => [
			...this.#files.filter(([start]) => start[0] === word[0]),
			...this.#fileOf(word.slice(0, 1)),
			...this.#fileOf(`${word[1] ?? ''}${word[0]}`),
			...[...word.slice(4, -3)].flatMap((_, cut) => this.#fileOf(word.slice(cut + 4, cut + 6))),
		]);
		await this.#loadAll(files);
	}

	#fileOf(start: string): readonly WordFile[] {
		const file = this.#files.findLast(([first]) => first <= start) ?? this.#files[0];
		return file ? [file] : [];
	}

	async #loadAll(files: readonly WordFile[]): Promise<void> {
		await Promise.all([...new Set(files.map(([, name]) => name))].map(this.#load));
	}
}
