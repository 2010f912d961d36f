import { valueOf } from './designation.ts';
import type { Find } from './find.ts';
import type { Section } from './sections.ts';

/** How many years, hundredths or kilograms a unit is, in small letters; nothing for any other word. */
export const sizeOf = (unit = ''): number | undefined => sizes.get(unit.replace(/s$/, ''));

const sizes = new Map([
	['%', 1],
	['kg', 1],
	['year', 1],
	['month', 1 / 12],
	['week', 1 / 52],
	['day', 1 / 365],
]);

/** The ranges of ages, weights and shares in a text, such as “under 12 years”, “<10 kg” and “33–50%”, in its order; “4 years” is from 4 to 4. */
export function rangesIn({ text, words }: Pick<Section, 'text' | 'words'>): Range[] {
	return [...text.matchAll(range)].map((match) => {
		const { below, above, first, last = '', unit = '', firstUnit = unit, more } = match.groups!;
		const measure = (number: string, unit: string) =>
			Number(valueOf(number.toLowerCase()) ?? number) * sizeOf(unit.toLowerCase())!;
		const isOpen = !first && !below;
		const index = words.findIndex(({ end }) => end > match.index);
		const end = match.index + match[0].length;
		return {
			index,
			length: words.slice(index).filter(({ start }) => start < end).length,
			units: `${firstUnit} ${unit}`.toLowerCase(),
			from: isOpen ? measure(last, unit) : measure(first ?? '0', firstUnit),
			to: above || more ? Infinity : measure(last, unit),
		};
	});
}

const number = /\d+(?:\.\d+)?|one|two|three|four|five|six/.source;

const units = /(?:(?:year|month|week|day)s?|kg)(?!\p{L})|%/u.source;

const [below, above, more] = [
	/under|below|(?:less|younger) than|up to|[<≤]/,
	/over|above|(?:more|older) than|from|[>≥]/,
	/\s(?:and|or)\s(?:above|more|older|over)/,
].map(({ source }) => source);

const range = new RegExp(
	`(?<![\\p{L}\\p{N}.])(?:(?:(?<below>${below})|(?<above>${above}))\\s?)?(?:(?<first>${number})\\s?(?<firstUnit>${units})?\\s?(?:[-–]|to)\\s?)?(?<last>${number})[\\s-]?(?<unit>${units})(?<more>${more})?`,
	'giu'
);

/** Where a range stands, and from where to where it reaches, in the units of `sizeOf`. */
export interface Range extends Find {
	from: number;
	to: number;
	/** Of its beginning and its end. */
	units: string;
}
