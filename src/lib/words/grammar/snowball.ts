import { plain } from '../plain.ts';
import type { Grammar } from './grammar.ts';

/**
 * Makes the grammar of a language of one of Snowball's stemmers (https://snowballstem.org) and a list of empty words.
 * Words with figures keep their endings, as doses and names of genes do.
 */
export function snowball(
	stemmer: (word: string) => string,
	stopwords: readonly string[],
	fold: (word: string) => string = (word) => word
): Grammar {
	return {
		fold,
		stem: (word) => (/\d/.test(word) ? word : stemmer(word)),
		emptyWords: new Set(stopwords.map((word) => fold(plain(word)))),
	};
}
