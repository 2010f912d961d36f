import { readWords } from '../../lib/words/words.ts';
import { capitalWord, indexedWord, isOnlyCapitals } from '../rules/indexed-word.ts';
import { distinctWords } from './distinct-words.ts';

/**
 * The words of a text by which search asks for it and which Pagefind does not make of it: it leaves Greek letters,
 * raised numbers, ions, ligatures and letters with strokes as they are, and ranges, `HLA-B*27:05` and `HLA-B27` in one piece, and does not
 * tell capitals.
 */
export function oddWords(text: string): string[] {
	const odd = text
		.split(' ')
		.filter((piece) => /[^\0-\x7f]|[*:;()^+]|-\p{L}+\d/u.test(piece.replace(outside, '')))
		.flatMap((piece) => [...distinctWords(piece, readWords(piece))])
		.map((word) => word.toLowerCase());
	const inCapitals = readWords(text).flatMap(({ spelled, start, end }) => {
		if (isOnlyCapitals(spelled)) return indexedWord(spelled);
		const [, short] = abbreviation.exec(text.slice(start, end)) ?? [];
		return short ? capitalWord(short) : [];
	});
	return [...new Set([...odd, ...inCapitals])].sort();
}

/** An abbreviation that may be another word in small letters, as it has a vowel: `AIDS`, `FASTs`. */
const abbreviation = /^(?=.*[AEIOUY\u{80}-\u{ffff}])(\p{Lu}{3,4})s?$/u;

/** Marks around a word, which Pagefind takes off. */
const outside = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}⁺⁻+]+$/gu;
