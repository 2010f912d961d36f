import { isEmptyWord, readWords, type Word } from '../../lib/words/words.ts';
import { conceptOfTerm, conceptOfWord, isLightWord, type Concept } from './concept.ts';
import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';
import { joinWords, literalPhrases } from './phrases.ts';
import { partMeasures } from './measure.ts';
import { inCapitals, isUnknownShort, readQuery, type Asked, type QueryWord } from './read-query.ts';
import { segment, wholeConcept } from './segment.ts';
import { writeOut } from './short-forms.ts';

/**
 * Understands a query: which words carry it, what they mean, and which names the site has for them.
 *
 * Words in double quotes are taken as they are. All others are looked up in the vocabulary, longest
 * names first; misspelled ones are corrected, and the last one may be unfinished. If no word carries anything, they are
 * searched as they are.
 */
export function understand(asked: string, lexicon: Lexicon, dictionary: Dictionary): Understanding {
	// As typed without the sign: `450 x 10^9`, `65 per cent`.
	const signed = asked
		.replace(/(?<=\d\s?)[x*](?=\s?10)/gi, '×')
		.replace(/(?<=\d\s?)(?:per\s?cent|prozent|pour cent|por ciento)(?!\p{L})/giu, '%');
	const { phrases, rest } = literalPhrases(signed, lexicon);
	const query = writeOut(rest, lexicon);
	const known = { query, lexicon, dictionary };
	const corrections: Correction[] = [];
	const words = joinWords(partMeasures(readQuery(known), lexicon), known);
	const concepts = [...phrases, ...segment(correctWords(words, known, corrections), known)];
	const carries = concepts.some(({ role }) => role !== 'light');
	const taken = carries || concepts.some(({ isShort }) => !isShort) ? concepts : [];
	// What is typed as an abbreviation that nobody here knows, beside words that carry something, is told.
	const short = carries ? words.filter((word) => isUnknownShort(word, query)) : [];
	for (const { start, end } of short)
		taken.push({ ...wholeConcept(query.slice(start, end), []), isMedical: false });
	return {
		concepts:
			taken.length > 0
				? withQuestion(taken, words, known)
				: words.map((word) => asTyped(word, known)),
		corrections,
	};
}

/** A word that carries nothing as a rule, where nothing else was typed. */
function asTyped(word: QueryWord, { query, lexicon, dictionary }: Asked): Concept {
	const typed = query.slice(word.start, word.end);
	const named = dictionary.longestAt([inCapitals(word).stem], 0);
	if (named) return conceptOfTerm(typed, named, dictionary, lexicon);
	const isSpelled = /^\p{Lu}{2,}$/u.test(typed);
	return { ...conceptOfWord(word.text, word.stem, lexicon), typed, isSpelled };
}

/**
 * The words of a query that are neither on the site nor part of a name, nor the beginning of one.
 * `short` are names from elsewhere that may look like a beginning.
 */
export function unknownWords(
	query: string,
	lexicon: Lexicon,
	dictionary: Dictionary,
	short: readonly string[] = []
): string[] {
	const words = readWords(writeOut(query, lexicon));
	const keys = words.map(({ stem }) => stem);
	return words
		.filter(
			(word, index) =>
				!isRight(word, lexicon) &&
				!dictionary.longestAt(keys, index) &&
				(short.includes(word.text) || lexicon.beginningWith(word.text).length === 0)
		)
		.map(({ text }) => text);
}

/** Corrects unknown words that are not part of a name. */
function correctWords(
	words: readonly QueryWord[],
	{ query, lexicon, dictionary }: Asked,
	corrections: Correction[]
): QueryWord[] {
	const isFinished = /\s$/.test(query);
	const keys = words.map(({ stem }) => stem);
	const named = new Set<number>();
	for (let index = 0; index < words.length; index++) {
		const length = dictionary.longestAt(keys, index)?.length ?? 0;
		for (let step = 0; step < length; step++) named.add(index + step);
	}
	return words.flatMap((word, index): QueryWord | QueryWord[] => {
		if (named.has(index) || word.alternatives || lexicon.count(word.stem) > 0) return word;
		const { start, end } = word;
		const take = (meant: string, isGuess: boolean) => {
			corrections.push({ typed: query.slice(start, end), meant });
			return readWords(meant).map((one) => ({ ...one, start, end, isGuess }));
		};
		// A letter has a number behind it: “K 2.8”, but not “K pneumoniae”.
		const isShort = word.text.length > 1 || /^\d/.test(words[index + 1]?.text ?? '');
		const long = isShort && lexicon.slips?.longName(word.text, lexicon, dictionary);
		if (long) return take(long, false);
		if (isRight(word, lexicon)) return word;
		const isLast = index === words.length - 1 && !isFinished;
		// Short forms may stand anywhere: `vanc dose`.
		const isBeginning = word.text.length > (isLast ? 2 : 3);
		const completions = isBeginning || /^\d+$/.test(word.text) ? completionsOf(word, lexicon) : [];
		if (completions[0]) {
			const isGuess = !lexicon.slips?.isNear(word.text, completions[0]);
			return { ...word, alternatives: completions.slice(0, 8), isGuess };
		}
		if (lexicon.slips?.isEveryday(word)) return word;
		const isAlone = !words.some(
			(other) => other !== word && lexicon.count(other.stem) > 0 && !isEmptyWord(other)
		);
		const corrected = lexicon.slips?.correct(word.spelled, lexicon, dictionary, isAlone);
		if (corrected !== undefined)
			return take(corrected, !lexicon.slips?.isNear(word.text, corrected));
		const topic = isBeginning && dictionary.topicBegun(word.text);
		return topic ? take(topic, true) : word;
	});
}

/** The words of the site that begin with one. A number is whole as it stands: 200 begins 200A, and not 2001. */
const completionsOf = ({ text }: Word, lexicon: Lexicon): string[] =>
	lexicon
		.beginningWith(text)
		.filter((whole) => !/^\d+$/.test(text) || !/^\d/.test(whole.slice(text.length)));

const isRight = (word: Word, lexicon: Lexicon): boolean =>
	isEmptyWord(word) || isLightWord(word.text) || lexicon.isKnown(word.stem);

/**
 * Adds what a question asks for by the way it begins, if it names no aspect of its subject. The name of a topic alone
 * asks what it is.
 */
function withQuestion(
	concepts: Concept[],
	words: readonly QueryWord[],
	{ lexicon, dictionary }: Asked
): Concept[] {
	const isTopicAlone =
		concepts.some(({ topic }) => topic !== undefined) &&
		concepts.every(({ role, topic }) => topic !== undefined || role === 'light');
	const term =
		dictionary.askedBy(words.map(({ text }) => text)) ??
		(isTopicAlone ? dictionary.askedBy(['what', 'is']) : undefined);
	if (!term || concepts.length === 0 || concepts.some(({ role }) => role === 'aspect')) {
		return concepts;
	}
	const asked = conceptOfTerm(term.n[0] ?? '', { term, index: 0 }, dictionary, lexicon);
	const role = isTopicAlone ? 'light' : asked.role;
	return [...concepts, { ...asked, isMedical: false, isImplied: true, role }];
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
