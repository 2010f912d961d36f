import type { Word } from '../../lib/words/words.ts';

/** The distinct words of a text, as written. Words joined by a hyphen or the sign of an allele are also included as one word. */
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
