/** What is said of the words of one language. It compares words as `plain` writes them; nothing of it is shown. */
export interface Grammar {
	/** Writes a word in one of the spellings that it may have. */
	fold: (word: string) => string;
	/** Takes the ending off a word, so that its forms compare equal. */
	stem: (word: string) => string;
	/** Words that carry nothing of a question. */
	emptyWords: ReadonlySet<string>;
	/** Those of them that readers mix in from another language; such a word may look like an abbreviation: PE. */
	mixedWords?: ReadonlySet<string> | undefined;
	/** Everyday words that carry little: they order what other words have found, and find nothing alone. */
	lightWords: ReadonlySet<string>;
	/** What Ca, Cl, Cu, Fe, K, Li, Mg, Na and Zn are called, in this order; in English, where it is left out. */
	ions?: string | undefined;
}
