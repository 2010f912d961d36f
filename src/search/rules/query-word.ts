import type { Word } from '../../lib/words/words.ts';
import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of a query; an unfinished one has the words that it may become. */
export interface QueryWord extends Word {
	alternatives?: string[];
	/** Whether it stands for what was typed by a guess. */
	isGuess?: boolean;
}

/** A query, and what is known of words and names. */
export interface Asked {
	query: string;
	lexicon: Lexicon;
	dictionary: Dictionary;
}
