import { isDrugName } from '../../lib/words/drug-name.ts';
import type { Concept } from './concept.ts';
import { valueOf } from './designation.ts';
import type { Find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './name.ts';
import type { Section } from './sections.ts';

/**
 * Adds to what names children, to an age and to a part of a hundred the ranges by which pages may say so: “under 12 years”,
 * `< 12 years`, and “6–12 years” for 10 years; “33–50%” for 40%.
 */
export const withRanges = (concepts: readonly Concept[], lexicon: Lexicon): Concept[] =>
	concepts.map((one, index) => {
		const { typed } = one;
		// “Glucose 10%” is no share.
		const isPart = typed.endsWith('%') && !isDrugName(concepts[index - 1]?.typed ?? '');
		const unit = isPart ? '%' : concepts[index + 1]?.typed;
		const value = Number.parseFloat(typed) * (sizeOf(unit) ?? NaN);
		// Pages are asked for by few words.
		const texts = isPart ? [Number.parseFloat(typed).toString()] : lexicon.wordsOf('year');
		if ((!children.test(typed) && Number.isNaN(value)) || !texts[0]) return one;
		// What holds from some age on may not do so for the youngest.
		const isAsked = ({ from, to, unit }: Range) =>
			Number.isNaN(value)
				? to <= 18 && unit.startsWith('year') && (from === 0 || !youngest.test(typed))
				: from <= value && value <= to && (unit === '%') === isPart;
		const find: Name['find'] = (section) => rangesIn(section).filter(isAsked);
		const name = { name: typed, key: '', texts, words: [texts], count: 1, weight: 0.8, find };
		return { ...one, names: [...one.names, name], count: one.count || 1, isWider: false };
	});

const youngest = /^(?:infant|bab(?:y|ies)$|toddler)/i;

const children = new RegExp(`${youngest.source}|^(?:child|kids?$|p(?:a)?ediatric)`, 'i');

/** How many years or hundredths a unit is; nothing for any other word. */
const sizeOf = (unit = ''): number | undefined =>
	({ '%': 1, year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 })[unit.replace(/s$/, '')];

/** The ranges of ages and of parts of a hundred in a section. */
function rangesIn({ text, words }: Pick<Section, 'text' | 'words'>): Range[] {
	return [...text.matchAll(range)].flatMap((match) => {
		const { below, above, first, firstUnit, last = '', unit: written = '', more } = match.groups!;
		if (!below && !above && !first && !more) return [];
		const unit = written.toLowerCase();
		const measure = (number: string, of = unit) =>
			Number(valueOf(number.toLowerCase()) ?? number) * sizeOf(of.toLowerCase())!;
		const isOpen = !first && !below;
		const [from, to] = [isOpen ? last : (first ?? '0'), isOpen ? 'Infinity' : last];
		const index = words.findIndex(({ end }) => end > match.index);
		const end = match.index + match[0].length;
		const { length } = words.slice(index).filter(({ start }) => start < end);
		return { index, length, unit, from: measure(from, first && firstUnit), to: measure(to) };
	});
}

const number = /\d+(?:\.\d+)?|one|two|three|four|five|six/.source;

const units = /(?:year|month|week|day)s?(?!\p{L})|%/u.source;

const [below, above, more] = [
	/under|below|(?:less|younger) than|up to|[<≤]/,
	/over|above|(?:more|older) than|from|[>≥]/,
	/\s(?:and|or)\s(?:above|more|older|over)/,
].map(({ source }) => source);

const range = new RegExp(
	`(?<![\\p{L}\\p{N}.])(?:(?:(?<below>${below})|(?<above>${above}))\\s?)?(?:(?<first>${number})\\s?(?<firstUnit>${units})?\\s?(?:[-–]|to)\\s?)?(?<last>${number})\\s?(?<unit>${units})(?<more>${more})?`,
	'giu'
);

/** Where a range stands, and from where to where it reaches, in years or hundredths. */
interface Range extends Find {
	from: number;
	to: number;
	unit: string;
}
