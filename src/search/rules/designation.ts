import { isEmptyWord, type Word } from '../../lib/words/words.ts';

/**
 * Whether a word is the letter or the number of the one before it: hepatitis A, type II, grade 3. A letter may follow
 * any word if it is a capital; in small letters, and for numbers, only a word that has such.
 */
export function isDesignation(word: Word, before: Word | undefined, text: string): boolean {
	if (!before || !/^[\s-]$/.test(text.slice(before.end, word.start))) return false;
	if (valueOf(word.text) && isKind(before)) return true;
	return /^[A-Z]$/.test(text.slice(word.start, word.end)) && !isEmptyWord(before);
}

/** Whether a word is what has kinds that are told apart by a letter or a number. */
export const isKind = ({ text }: Word): boolean => takesNumber.test(text);

/** Such words, spelled as in America. */
const takesNumber =
	/^(?:angiotensin|bipolar|category|class|coenzyme|collagen|complement|complex|factor|flu|grade|group|hemophilia|hepatitis|immunoglobulin|influenza|interferon|lead|nyha|phase|porphyria|protein|(?:child)?pugh|score|sero(?:group|type)|stage|step|strep|streptococcus|trisomy|type|vit|vitamin|zone)$/;

/** The number or letter that a word is, as it is compared: type I and type one are type 1. Nothing for another word. */
export function valueOf(text: string): string | undefined {
	const [, roman = '', letter = ''] = /^(x|i?[vx]|vi{1,3}|i{1,3})([a-d]?)$/.exec(text) ?? [];
	if (roman) return `${numerals.indexOf(roman)}${letter}`;
	if (inWords.includes(text)) return `${inWords.indexOf(text) + 1}`;
	return /^(?:\d{1,4}[a-z]?|[a-z]\d{0,2})$/.test(text) ? text : undefined;
}

const inWords = ['one', 'two', 'three', 'four', 'five', 'six'];

const numerals = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The ways to write a designation: type I is type 1. */
export function waysToNumber(stem: string): string[] {
	const value = valueOf(stem.toLowerCase()) ?? '';
	const numeral = numerals[Number(value)];
	if (!numeral) return [stem];
	return [...new Set([stem, value, numeral === 'i' ? 'I' : numeral, inWords[+value - 1] ?? value])];
}
