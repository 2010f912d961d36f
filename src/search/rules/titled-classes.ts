import type { Found } from './found.ts';
import type { Section } from './sections.ts';

/**
 * Leaves out of what was found in a section the class of a drug where it only is the title of a column: “Antibiotic” says what
 * the rows below it name, and nothing of an antibiotic that has no row.
 */
export function withoutTitledClasses(one: Found, section: Section): Found {
	const { isWider, names } = one.concept;
	const found = one.names.map(({ name, finds }) => {
		const isClass = isWider || name.weight <= classWeight;
		return { name, finds: finds.filter(({ index }) => !isClass || !isColumnTitle(index, section)) };
	});
	const titled = new Set(found.filter(({ finds }) => !finds[0]).map(({ name }) => name));
	if (titled.size === 0) return { ...one, names: found };
	return {
		...one,
		concept: { ...one.concept, names: names.filter((name) => !titled.has(name)) },
		names: found.filter(({ name }) => !titled.has(name)),
	};
}

/** The most that the name of a class weighs beside that of a drug which a site has. */
const classWeight = 0.25;

/** Whether a word stands in the titles of columns: the cells below begin with the last of them, too. */
export function isColumnTitle(at: number, section: Section): boolean {
	const { places, text, words } = section;
	const end = places.findIndex((place, index) => index > at && place !== places[at]);
	if (end < 1 || places[at]!.at(-1) === 0) return false;
	const row = text.slice(0, words[end]!.start).trimEnd();
	const isBefore = (sign: string) =>
		text.slice(row.length).includes(row.slice(words[end - 1]!.start - 1) + sign);
	return isBefore(': ') || (isBefore(', ') && isColumnTitle(end, section));
}
