import { plain } from '../words/plain.ts';
import type { YamlFlaw } from '../yaml.ts';
import type { Term } from './schema.ts';

/**
 * Finds the abbreviations that are explained by themselves, and would be printed as "NXP2 (anti-NXP2)". One may be a part
 * of its term where other words of it explain something: `B12`, vitamin B12.
 */
export const findSelfExplained = (terms: readonly Term[], lineOf: LineOf): YamlFlaw[] =>
	terms.flatMap(({ term, abbreviations }, index) =>
		abbreviations
			.filter((abbreviation) => explainsNothing(term, abbreviation))
			.map((abbreviation) => ({
				line: lineOf(index, abbreviation),
				message: `“${abbreviation}” is explained by itself: it would be printed with “${term}” as its meaning`,
				fix: 'give it a term that says it in words, or put it under “synonyms”',
			}))
	);

/** Tells whether nothing is left of a term but an abbreviation and words that go with any: anti-NXP2, NXP2. */
function explainsNothing(term: string, abbreviation: string): boolean {
	const rest = lettersOfName(term);
	return rest !== '' && rest === lettersOfName(abbreviation);
}

/** The letters of a name without the words that go with any. */
const lettersOfName = (name: string): string =>
	letters(
		name
			.split(/[\s()/]+|(?<=\banti)-/i)
			.filter((part) => !formal.test(part))
			.join('')
	);

const letters = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Words that say of what kind a name is, and not what it means. */
const formal = /^(?:an?|the|anti|anti-?|(?:auto)?antibod(?:y|ies)|antigens?|genes?|proteins?)?$/i;

/** Finds the line of a name in the entry that stands at a place in the list. */
export type LineOf = (index: number, name: string) => number;
