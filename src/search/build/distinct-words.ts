import type { Word } from '../../lib/words/words.ts';

/**
 * The words of a text, each once, as they are written; those that a hyphen or the sign of an allele joins count as
 * one word, too.
 */
export function distinctWords(text: string, words: readonly Word[]): Set<string> {
	const distinct = new Set<string>();
	let whole = '';
	let before: Word | undefined;
	for (const word of words) {
		distinct.add(word.spelled);
		const isJoined =
			before && word.start - before.end === 1 && /[-‐‑*:]/.test(text[before.end] ?? '');
		whole = isJoined ? whole + word.spelled.toLowerCase() : word.spelled.toLowerCase();
		if (isJoined) distinct.add(whole);
		before = word;
	}
	return distinct;
}
