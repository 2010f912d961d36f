import { stems } from '../../lib/words/words.ts';
import { has, known, wordsOf } from './known-words.ts';

/** Whether two texts share half of the words of one of them. */
export function isAlike(one: string, other: string): boolean {
	const [first, second] = [tellingStems(one), tellingStems(other)];
	return first.intersection(second).size * 2 >= Math.min(first.size, second.size);
}

/** The opposite words that two answers have, one each; nothing if there are none. */
export function findOpposites(one: string, other: string): readonly [string, string] | undefined {
	const [first, second] = [wordsOf(one), wordsOf(other)];
	// An answer that has both words compares two things.
	const isParted = ([a, b]: readonly [string, string]) =>
		first.has(a) && !first.has(b) && second.has(b) && !second.has(a);
	return known().opposites.find(isParted);
}

/** Whether a text begins with what is done: `Increase`, `Monitoring levels`. */
export const isDoing = (text: string): boolean => has(/^\p{L}*/u.exec(text)?.[0] ?? '', 'signals');

/** Whether a label or a heading leads to treatment: `First line`. */
export const leadsToTreatment = (label: string): boolean => has(label, 'treats');

/** Whether a text ends as sentences do. */
export const isSentence = (text: string): boolean => /[.!?…।][\s)”"’]*$/.test(text);

/** How many words a text has, as readers count them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The stems of a text's words that carry meaning. */
export const tellingStems = (text: string): Set<string> =>
	new Set(stems(text).filter((stem) => !known().functionStems.has(stem)));

/** The stems of words that would fit nearly any fact. */
export const genericStems = (): ReadonlySet<string> => known().genericStems;
