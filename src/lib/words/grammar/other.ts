import type { Grammar } from './grammar.ts';

/** A language that nothing is known of: its words are compared as they are. */
export const grammar: Grammar = {
	fold: (word) => word,
	stem: (word) => word,
	emptyWords: new Set(),
	lightWords: new Set(),
};
