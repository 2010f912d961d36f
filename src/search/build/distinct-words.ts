import type { Word } from '../../lib/words/words.ts';

/** The words of a text, each once, as written; those that a hyphen or an allele's sign joins count as one word, too. */
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
