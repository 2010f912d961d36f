import { readWords } from '../../lib/words/words.ts';
import { indexedWord, isOnlyCapitals } from '../rules/indexed-word.ts';
import { distinctWords } from './distinct-words.ts';

/**
 * The words of a text by which search asks for it and which Pagefind does not make of it: it leaves Greek letters,
 * raised numbers, ligatures and letters with strokes as they are, and ranges in one piece, and does not tell capitals.
 */
export function oddWords(text: string): string[] {
	const odd = text
		.split(' ')
		.filter((piece) => /[^\0-\x7f]/.test(piece.replace(outside, '')))
		.flatMap((piece) => [...distinctWords(piece, readWords(piece))])
		.map((word) => word.toLowerCase());
	const inCapitals = readWords(text).flatMap(({ spelled }) =>
		isOnlyCapitals(spelled) ? indexedWord(spelled) : []
	);
	return [...new Set([...odd, ...inCapitals])].sort();
}

/** Marks around a word, which Pagefind takes off. */
const outside = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}⁺⁻]+$/gu;
