import { plain } from '../plain.ts';
import type { Grammar } from './grammar.ts';

/**
 * Makes the grammar of a language of one of Snowball's stemmers (https://snowballstem.org) and lists of words that carry
 * nothing or little.
 * Words with figures keep their endings, as doses and names of genes do.
 */
export function snowball(
	stemmer: (word: string) => string,
	stopwords: readonly string[],
	lightWords: string,
	fold: (word: string) => string = (word) => word
): Grammar {
	const compared = (words: readonly string[]) => new Set(words.map((word) => fold(plain(word))));
	return {
		fold,
		stem: (word) => (/\d/.test(word) ? word : stemmer(word)),
		emptyWords: compared(stopwords),
		lightWords: compared(lightWords.split(/\s+/)),
	};
}
