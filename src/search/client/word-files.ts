import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import type { WordFile } from '../rules/manifest.ts';

/** The words of a large site, which are loaded by their first letters when a query needs them. */
export class WordFiles {
	readonly #files: readonly WordFile[];
	readonly #load: (name: string) => Promise<void>;
	readonly #loaded = new Map<string, Promise<void>>();

	/** Takes the files that there are, and what loads one of them. */
	constructor(files: readonly WordFile[], load: (name: string) => Promise<void>) {
		this.#files = files;
		this.#load = load;
	}

	/** Loads the words that the words of a text may be; for a slip, with their first letters swapped. */
	async loadFor(text: string, isSlip = false): Promise<void> {
		const words = readWords(text).filter((word) => !isEmptyWord(word));
		const starts = words.map(({ text, spelled }) =>
			isSlip ? `${text[1] ?? ''}${text[0]}` : spelled.slice(0, 2)
		);
		await Promise.all(
			[...new Set(starts.flatMap((start) => this.#filesOf(start)))].map((name) => this.#once(name))
		);
	}

	#filesOf(start: string): string[] {
		const file = this.#files.findLast(([first]) => first <= start) ?? this.#files[0];
		return file ? [file[1]] : [];
	}

	#once(name: string): Promise<void> {
		const loading = this.#loaded.get(name) ?? this.#load(name);
		this.#loaded.set(name, loading);
		loading.catch(() => this.#loaded.delete(name));
		return loading;
	}
}
