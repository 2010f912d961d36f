import { readWords, type Word } from '../../lib/words/words.ts';
import { conceptOfTerm, conceptOfWord, looseWords, type Concept } from './concept.ts';
import { correct } from './correct.ts';
import type { Dictionary } from './dictionary.ts';
import { emptyWords } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { joinWords, literalPhrases } from './phrases.ts';
import type { QueryWord } from './query-word.ts';

/**
 * Understands a query: which words carry it, what they mean, and which names the site has for them.
 *
 * Words in double quotes are taken as they are. All others are looked up in the vocabulary, longest
 * names first; misspelled ones are corrected, and the last one may be unfinished.
 */
export function understand(query: string, lexicon: Lexicon, dictionary: Dictionary): Understanding {
	const { phrases, rest } = literalPhrases(query, lexicon);
	const corrections: Correction[] = [];
	const words = joinWords(readWords(rest), lexicon, dictionary);
	const corrected = correctWords(words, lexicon, dictionary, corrections, /\s$/.test(rest));
	const concepts = [...phrases, ...segment(corrected, lexicon, dictionary)];
	return { concepts: withQuestion(concepts, words, lexicon, dictionary), corrections };
}

/**
 * Whether a query has a word that is neither on the site nor part of a name, nor the beginning of one.
 * `short` are names from elsewhere that may look like a beginning.
 */
export function hasUnknownWord(
	query: string,
	lexicon: Lexicon,
	dictionary: Dictionary,
	short: readonly string[] = []
): boolean {
	const words = readWords(query);
	const keys = words.map(({ stem }) => stem);
	return words.some(
		(word, index) =>
			!isRight(word, lexicon) &&
			!dictionary.longestAt(keys, index) &&
			(short.includes(word.text) || lexicon.beginningWith(word.text).length === 0)
	);
}

/** Corrects unknown words that are not part of a name. */
function correctWords(
	words: readonly QueryWord[],
	lexicon: Lexicon,
	dictionary: Dictionary,
	corrections: Correction[],
	isFinished: boolean
): QueryWord[] {
	const keys = words.map(({ stem }) => stem);
	const named = new Set<number>();
	for (let index = 0; index < words.length; index++) {
		const length = dictionary.longestAt(keys, index)?.length ?? 0;
		for (let step = 0; step < length; step++) named.add(index + step);
	}
	return words.map((word, index) => {
		if (named.has(index) || word.alternatives || isRight(word, lexicon)) return word;
		const isLast = index === words.length - 1 && !isFinished;
		const completions = isLast && word.text.length > 2 ? lexicon.beginningWith(word.text) : [];
		if (completions.length > 0) return { ...word, alternatives: completions.slice(0, 8) };
		const corrected = correct(word.text, lexicon);
		if (corrected === undefined) return word;
		corrections.push({ typed: word.text, meant: corrected });
		return { ...(readWords(corrected)[0] ?? word), isGuess: true };
	});
}

const isRight = ({ text, stem }: Word, lexicon: Lexicon): boolean =>
	emptyWords.has(text) || lexicon.isKnown(stem);

/** Adds what a question asks for by the way it begins, if it names no aspect of its subject. */
function withQuestion(
	concepts: Concept[],
	words: readonly QueryWord[],
	lexicon: Lexicon,
	dictionary: Dictionary
): Concept[] {
	const term = dictionary.askedBy(words.map(({ text }) => text));
	if (!term || concepts.length === 0 || concepts.some(({ role }) => role === 'aspect')) {
		return concepts;
	}
	const asked = conceptOfTerm(term.n[0] ?? '', { term, index: 0 }, dictionary, lexicon);
	return [...concepts, { ...asked, isMedical: false }];
}

/** Cuts a query into concepts. */
function segment(words: readonly QueryWord[], lexicon: Lexicon, dictionary: Dictionary): Concept[] {
	const keys = words.map(({ stem }) => stem);
	const concepts: Concept[] = [];
	for (let index = 0; index < words.length;) {
		const named = dictionary.longestAt(keys, index);
		const typed = words.slice(index, index + (named?.length ?? 1));
		const text = typed.map((word) => word.text).join(' ');
		const word = words[index];
		if (named && (typed.length > 1 || !emptyWords.has(text))) {
			const isGuess = typed.some((word) => word.isGuess);
			concepts.push({ ...conceptOfTerm(text, named, dictionary, lexicon), isGuess });
			if (typed.length > 1) concepts.push(...looseWords(typed, lexicon));
		} else if (word && !emptyWords.has(word.text)) {
			concepts.push(conceptOf(word, lexicon));
		}
		index += typed.length;
	}
	return concepts;
}

function conceptOf(word: QueryWord, lexicon: Lexicon): Concept {
	const isGuess = word.isGuess ?? false;
	const concept = { ...conceptOfWord(word.text, word.stem, lexicon), isGuess };
	if (!word.alternatives) return concept;
	const found = word.alternatives.flatMap((alternative) =>
		readWords(alternative).map(({ text, stem }) => conceptOfWord(text, stem, lexicon))
	);
	const names = found.flatMap(({ names }) => names);
	return {
		...concept,
		role: 'subject',
		isGuess: true,
		isMedical: false,
		names: [...new Map(names.map((name) => [name.key, name])).values()],
		count: Math.max(...found.map(({ count }) => count)),
	};
}

/** What was made of a query. */
export interface Understanding {
	concepts: Concept[];
	corrections: Correction[];
}

/** A word that was typed, and the one that it was taken for. */
export interface Correction {
	typed: string;
	meant: string;
}
