import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import type { WordFile } from '../rules/manifest.ts';
import { remember } from './remember.ts';

/**
 * Makes what loads the words of a large site by their first letters, when a query needs them. Takes the files that there are,
 * and what loads one of them.
 */
export function wordFiles(files: readonly WordFile[], load: (name: string) => Promise<void>) {
	const loadOnce = remember(load);
	const loadAll = async (needed: readonly (WordFile | undefined)[]) => {
		const names = new Set(needed.flatMap((file) => file?.[1] ?? []));
		await Promise.all([...names].map(loadOnce));
	};
	const fileOf = (start: string) => files.findLast(([first]) => first <= start) ?? files[0];
	return {
		/** Loads the words that the words of a text may be. */
		loadFor(text: string): Promise<void> {
			const words = readWords(text).filter((word) => !isEmptyWord(word));
			return loadAll(words.map(({ spelled }) => fileOf(spelled.slice(0, 2))));
		},

		/**
		 * Loads the words that misspelled ones may stand for: those with the same first letter, or with the second one first;
		 * of a long one, those with which it may go on, as two words are typed without a space.
		 */
		loadSlips: (words: readonly string[]): Promise<void> =>
			loadAll(
				words.flatMap((word) => [
					...files.filter(([start]) => start[0] === word[0]),
					fileOf(word.slice(0, 1)),
					fileOf(`${word[1] ?? ''}${word[0]}`),
					...[...word.slice(4, -3)].map((_, cut) => fileOf(word.slice(cut + 4, cut + 6))),
				])
			),
	};
}
