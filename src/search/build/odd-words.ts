import { readWords } from '../../lib/words/words.ts';
import { distinctWords } from './distinct-words.ts';

/**
 * The words of a text by which search asks for it and which Pagefind does not make of it: it leaves Greek letters,
 * raised numbers, ligatures and letters with strokes as they are, and ranges in one piece.
 */
export function oddWords(text: string): string[] {
	const odd = text.split(' ').filter((piece) => /[^\0-\x7f]/.test(piece.replace(outside, '')));
	const words = odd.flatMap((piece) => [...distinctWords(piece, readWords(piece))]);
	return [...new Set(words.map((word) => word.toLowerCase()))].sort();
}

/** Marks around a word, which Pagefind takes off. */
const outside = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}⁺⁻]+$/gu;
