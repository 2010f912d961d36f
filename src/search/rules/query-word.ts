import type { Word } from '../../lib/words/words.ts';

/** A word of a query; an unfinished one has the words that it may become. */
export interface QueryWord extends Word {
	alternatives?: string[];
	/** Whether it stands for what was typed by a guess. */
	isGuess?: boolean;
}
