import { grammar } from '../../lib/words/grammar/all.ts';
import { join, type Word } from '../../lib/words/words.ts';

/**
 * Finds where a name stands in a text, however it is cut into words there: the name `xray` is found in
 * `x`, `ray`.
 *
 * `key` is the name as `join` writes it, `words` are those of the text; the name `lifelong` is found in `life-long`. Returns
 * the index of the first word and the number of words for each find.
 */
export const findName = (key: string, words: readonly Word[]): Find[] =>
	words.flatMap((_, index) => {
		const length = lengthAt(key, words, index);
		return length > 0 ? { index, length } : [];
	});

/**
 * Finds a name as `findName` does. A figure is found word by word only, for 3.1 is not 31, and a number with a unit in a
 * range, too, whose end comes before the unit: 15 mg in “15–20 mg”.
 */
export function findIn(
	{ key, figure }: { key: string; figure?: readonly string[] | undefined },
	words: readonly Word[]
): Find[] {
	if (!figure) return findName(key, words);
	const unit = figure.slice(figure.findIndex((part) => /^\D/.test(part)));
	const number = figure.slice(0, -unit.length);
	const isMeasure = number[0] !== undefined && /^\D/.test(unit[0] ?? '');
	const isAt = (parts: readonly string[], index: number) =>
		parts.every((part, step) => words[index + step]?.stem === part);
	return words.flatMap(({ stem }, index) => {
		if (isAt(figure, index)) return [{ index, length: figure.length }];
		if (isMeasure && stem === key) return [{ index, length: 1 }];
		if (!isMeasure || !isAt(number, index)) return [];
		// The end of a range may be a fraction, too.
		const end = index + number.length;
		const more = [1, 2].find(
			(more) => /^\d/.test(words[end + more - 1]?.stem ?? '') && isAt(unit, end + more)
		);
		return more ? [{ index, length: figure.length + more }] : [];
	});
}

/**
 * Whether a name is an abbreviation that other words look like when capitals do not count: HAV and have, AIDS and aids.
 * It is found only where capitals stand.
 */
export const needsCapitals = (name: string): boolean => /^\p{Lu}{1,4}$/u.test(name);

/** Whether the word of a text that stands from `start` to `end` is an abbreviation: AIDS and MRIs, not “Aids help”. */
export const isInCapitals = (
	text: string,
	word: { start: number; end: number } | undefined
): boolean => word !== undefined && /^\p{Lu}+(?:['’]?s)?$/u.test(text.slice(word.start, word.end));

/** The most words that a name may be cut into. */
export const longestName = 8;

function lengthAt(key: string, words: readonly Word[], index: number): number {
	const first = words[index]!.stem;
	if (first[0]?.toLowerCase() !== key[0]?.toLowerCase()) return 0;
	if (first === key) return 1;
	// Digits of two numbers make no third one.
	if (/^\d+$/.test(key)) return 0;
	if (first.length > key.length + 2) return 0;
	for (let length = 1; length <= longestName && index + length <= words.length; length++) {
		const parts = words.slice(index, index + length);
		const joined = join(parts.map(({ stem }) => stem));
		if (joined === key || (length > 1 && isWritten(key, parts))) return length;
		if (joined.length > key.length + 3) return 0;
	}
	return 0;
}

/** Whether words are parts of one, whose stem is another than theirs: life-long, HAS-BLED. */
function isWritten(key: string, words: readonly Word[]): boolean {
	const whole = words.map(({ text }) => text).join('');
	return whole.startsWith(key.slice(0, 4)) && grammar.stem(whole) === key;
}

/** Where a name stands: at which word, and over how many. */
export interface Find {
	index: number;
	length: number;
	/** Of which concept of a query, by its index. */
	concept?: number;
	/** Whether it names what the query is about, what is asked of that, or is only beside it. */
	role?: 'subject' | 'aspect' | 'light';
	/** Whether it is said of another drug than is asked about. */
	isOther?: boolean;
}
