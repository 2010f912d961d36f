import { grammar } from '../../lib/words/grammar/all.ts';
import { isEmptyWord, readWords, type Word } from '../../lib/words/words.ts';
import { isDesignation } from './designation.ts';
import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Cuts a query into its words, and decides which of those that carry nothing as a rule are meant: `ALL` in capitals if
 * the site or the vocabulary has it so, the letter of hepatitis `a`. A query in capitals says nothing by them.
 */
export function readQuery({ query, lexicon, dictionary }: Asked): Word[] {
	const words = readWords(isShouted(query) ? query.toLowerCase() : query);
	const isMeant = (word: Word, before: Word | undefined) =>
		isDesignation(word, before, query) ||
		(!stressed.test(word.text) &&
			(lexicon.count(word.stem) > 0 || dictionary.longestAt([word.stem], 0) !== undefined));
	const mixed = words.filter(({ text }) => grammar.mixedWords?.has(text));
	// Behind or before other words of Hindi “pe” is one of them, but begins no question in it.
	const isShort = (word: Word, before: Word | undefined) =>
		isDesignation(word, before, query) ||
		((!mixed[1] || !before) && mixed.includes(word) && isMeant(inCapitals(word), before));
	return words.map((word, index) => {
		const before = words[index - 1];
		if (isEmptyWord(word)) return isShort(word, before) ? inCapitals(word) : word;
		const isCapital = isEmptyWord({ ...word, stem: word.text });
		if (!isCapital || isMeant(word, before)) return word;
		return { ...word, stem: word.text, spelled: word.text };
	});
}

/**
 * Whether a word that carries nothing stands in capitals as an abbreviation does that nobody here knows: `ALL` in “ALL
 * treatment”.
 */
export const isUnknownShort = (word: Word, query: string): boolean =>
	isEmptyWord(word) &&
	!isShouted(query) &&
	!operators.test(word.text) &&
	/^\p{Lu}{2,}$/u.test(query.slice(word.start, word.end));

/** A word that carries nothing as a rule, as one that does. */
export const inCapitals = (word: Word): Word => {
	const capital = word.text.toUpperCase();
	return { ...word, stem: capital, spelled: capital };
};

/** Whether a query is in capitals as a whole, as when the key for them is stuck. */
export const isShouted = (query: string): boolean =>
	query === query.toUpperCase() && /\p{L}\s/u.test(query) && /\p{L}{6,}/u.test(query);

/** Words that readers write in capitals to stress them. */
const stressed = /^(?:and|never|not|only|the)$/;

/** Words in capitals of a query that name nothing, if the site has none of them as an abbreviation. */
const operators =
	/^(?:and|are|at|but|by|for|from|how|if|in|is|never|not|of|on|only|or|than|the|to|versus|vs|was|what|when|which|why|with)$/;

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
