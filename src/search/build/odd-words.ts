import { readWords } from '../../lib/words/words.ts';
import { capitalWord, indexedWord, isOnlyCapitals } from '../rules/indexed-word.ts';
import { distinctWords } from './distinct-words.ts';

/**
 * The words of a text that search looks for and that Pagefind would not index: it does not normalise Greek letters, superscripts,
 * ions, ligatures and letters with strokes, keeps ranges, `HLA-B*27:05` and `HLA-B27` in one piece, and ignores case.
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

/** An abbreviation that would be a different word in lower case, because it contains a vowel: `AIDS`, `FASTs`. */
const abbreviation = /^(?=.*[AEIOUY\u{80}-\u{ffff}])(\p{Lu}{3,4})s?$/u;

/** Punctuation around a word, which Pagefind removes. */
const outside = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}⁺⁻+]+$/gu;
