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

/**
 * The numbers and their ranges in a text, such as “under 12 years”, “33–50%” and “>8.0”, in its order; “4 years” is from 4 to
 * 4. What has another unit than an age, a weight or a share has none here.
 */
export function rangesIn({ text, words }: Pick<Section, 'text' | 'words'>): Range[] {
	return [...text.matchAll(range)].map((match) => {
		const { first, last = '', more } = match.groups!;
		const ofColumn = unitOfColumn.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1];
		const unit = match.groups!['unit'] ?? ofColumn ?? '';
		const firstUnit = match.groups!['firstUnit'] ?? unit;
		const below = match.groups!['below'] ?? match.groups!['less'];
		const above = match.groups!['above'] ?? more;
		const measure = (number: string, unit: string) =>
			Number(valueOf(number.toLowerCase()) ?? number.replace(/,(?=\d{3})/g, '').replace(',', '.')) *
			(sizeOf(unit.toLowerCase()) ?? 1);
		const isOpen = !first && !below;
		const index = words.findIndex(({ end }) => end > match.index);
		const end = match.index + match[0].length;
		return {
			index,
			length: words.slice(index).filter(({ start }) => start < end).length,
			units: `${firstUnit} ${unit}`.toLowerCase(),
			from: isOpen ? measure(last, unit) : measure(first ?? '0', firstUnit),
			to: above ? Infinity : measure(last, unit),
		};
	});
}

const number = /\d+(?:[.,]\d+)*|(?:one|two|three|four|five|six)(?!\p{L})/u.source;

const units = /(?:(?:year|month|week|day)s?|kg)(?!\p{L})|%/u.source;

const [below, above, more, less] = [
	/under|below|(?:less|younger) than|up to|[<≤]/,
	/over|above|(?:more|older) than|from|[>≥]/,
	/(?:\s[\p{L}/]+)?\s(?:and|or)\s(?:above|more|older|over)/u,
	/(?:\s[\p{L}/]+)?\s(?:and|or)\s(?:below|less|younger|under)/u,
].map(({ source }) => source);

/** The unit of what a column has, in its title: “Weight (kg): 50–100”. */
const unitOfColumn = new RegExp(`[(,]\\s?(${units})\\)?:\\s$`, 'iu');

const range = new RegExp(
	`(?<![\\p{L}\\p{N}.])(?:(?:(?<below>${below})|(?<above>${above}))\\s?)?(?:(?<first>${number})\\s?(?<firstUnit>${units})?\\s?(?:[-–]|to)\\s?)?(?<last>${number})(?:[\\s-]?(?<unit>${units}))?(?:(?<more>${more})|(?<less>${less}))?`,
	'giu'
);

/** Where a range stands, and from where to where it reaches, in the units of `sizeOf`. */
export interface Range extends Find {
	from: number;
	to: number;
	/** Of its beginning and its end. */
	units: string;
}
