/** Whether a word of the site, as it is spelled, is one that only capitals part from a word that carries nothing: `IT`, hepatitis `A`. */
export const isOnlyCapitals = (word: string): boolean => /^\p{Lu}+$/u.test(word);

/**
 * The word by which Pagefind is asked for a word of the site. Pagefind does not tell capitals, and would answer `IT` with
 * the pages that have “it” most often: so pages with such a word have another one in the index that no text has.
 */
export const indexedWord = (word: string): string =>
	isOnlyCapitals(word) ? capitalWord(word) : word;

/** The word that the index has besides for one that stands in capitals: for `IT`, and for AIDS, which is not “aids”. */
export const capitalWord = (word: string): string => `${word.toLowerCase()}capitals`;
