import { rememberLast } from '../remember-last.ts';
import { isEmptyWord, join, readWords, type Word } from '../words/words.ts';
import { namesOf, type Term } from './schema.ts';

/**
 * Finds the abbreviations of a vocabulary that a text writes out otherwise, as in "diabetes mellitus (DM)" where the
 * vocabulary has dermatomyositis: what it says of them would be wrong there.
 *
 * Takes the text as it is written in Markdown.
 */
export function findOtherMeanings(terms: readonly Term[], text: string): string[] {
	const known = termsByAbbreviation(terms);
	const others = meaningsIn(text).filter(([abbreviation, meaning]) => {
		const term = known.get(abbreviation);
		return term && !namesOf(term).some((name) => isAlike(readWords(name), meaning));
	});
	return [...new Set(others.map(([abbreviation]) => abbreviation))];
}

/** A vocabulary without some abbreviations; the same one if there are none to be left out. */
export function withoutAbbreviations(
	terms: readonly Term[],
	left: readonly string[]
): readonly Term[] {
	if (left.length === 0) return terms;
	return terms.map((term) => ({
		...term,
		abbreviations: term.abbreviations.filter((abbreviation) => !left.includes(abbreviation)),
	}));
}

const termsByAbbreviation = rememberLast(
	(terms: readonly Term[]) =>
		new Map(terms.flatMap((term) => term.abbreviations.map((short) => [short, term] as const)))
);

/** Finds what abbreviations stand for in a text that says so: in brackets before or behind it, or behind a sign. */
function meaningsIn(text: string): [abbreviation: string, meaning: Word[]][] {
	const plain = text.replace(/\]\([^)]*\)|[*_`[\]]/g, '');
	const before = [...plain.matchAll(inBrackets)].map(({ 1: short = '', index }) => {
		const [phrase = ''] = /[^()|.;:]*$/.exec(plain.slice(Math.max(0, index - 120), index)) ?? [];
		const words = spelledBy(readWords(phrase).reverse(), short, -1);
		return [short, words.reverse()] as [string, Word[]];
	});
	const behind = [...plain.matchAll(withMeaning)].map(([, short = '', sign, phrase = '']) => {
		const all = readWords(phrase);
		const words = spelledBy(all, short, 1);
		// Behind a colon may stand anything: “PO: prednisolone or …”.
		return [short, sign === '(' || words.length === all.length ? words : []] as [string, Word[]];
	});
	return [...before, ...behind].filter(([, meaning]) => meaning.length > 0);
}

const short = '([\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*?)s?';
const inBrackets = new RegExp(`\\(${short}[),;]`, 'gu');
const withMeaning = new RegExp(
	`(?<![\\p{L}\\p{N}])${short}\\s*([(=:|]|means\\b|stands for\\b)[ \\t]*([^()|.;:=\\n]{3,120})`,
	'gu'
);

/**
 * The words at the beginning of a list, in one direction or the other, that begin with the letters of an abbreviation; the
 * first word alone if it has them all. None if the words do not spell it.
 */
function spelledBy(words: readonly Word[], short: string, direction: 1 | -1): Word[] {
	const letters = [...short.toLowerCase()];
	if (direction < 0) letters.reverse();
	const taken: Word[] = [];
	for (const word of words) {
		if (letters.length === 0) break;
		if (beginsWith(word, letters[0]!)) letters.shift();
		else if (!isEmptyWord(word)) break;
		taken.push(word);
	}
	if (letters.length === 0) return taken;
	const isInFirst = new RegExp(`^${[...short].join('.*')}.{2}`, 'iu').test(words[0]?.spelled ?? '');
	return isInFirst ? words.slice(0, 1) : [];
}

/** An oedema has an E, too, and an oesophagus an O. */
const beginsWith = ({ spelled, text }: Word, letter: string): boolean =>
	spelled.toLowerCase().startsWith(letter) || text.startsWith(letter);

/** Whether words are the last of a name, but for endings: intravenously, computerised tomography. */
function isAlike(name: readonly Word[], meaning: readonly Word[]): boolean {
	const last = name.slice(-meaning.length);
	return (
		keyOf(name) === keyOf(meaning) ||
		(last.length === meaning.length && last.every((word, index) => isForm(word, meaning[index]!)))
	);
}

const isForm = (one: Word, other: Word): boolean =>
	one.stem === other.stem || (one.text.length > 5 && other.text.startsWith(one.text.slice(0, 6)));

const keyOf = (words: readonly Word[]): string => join(words.map(({ stem }) => stem));
