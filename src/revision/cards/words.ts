import { hasDose, inFigures } from './doses.ts';
import { countWords, has, known, tellingStems, wordsOf } from './known-words.ts';
import { isTelling } from './limiting.ts';

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

/** What a text names before the dose that it gives, `Zinc: two milligrams` → `Zinc`; nothing if it gives or names none. */
export function nameOfDose(text: string): string {
	const [said = '', colon] = /^\p{L}[^\d:]*(:)?/u.exec(inFigures(text)) ?? [];
	const name = said.replace(/[\s:–—-]+$/, '');
	const isName = hasDose(text) && tellingStems(name).size > 0 && !isTelling(name);
	return isName && (colon ? countWords(name) < 6 : fewWords.test(name)) ? name : '';
}

const fewWords = /^\S+(?: \S+)?(?: ?(?:[/,&+]|and|or|und|oder|y|o|et|ou|और|या) ?\S+)*$/;

/** Whether a text ends as sentences do. */
export const isSentence = (text: string): boolean => /[.!?…।][\s)”"’]*$/.test(text);
