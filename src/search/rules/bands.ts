import type { Concept } from './concept.ts';
import type { SectionContext } from './context.ts';
import type { Found } from './found.ts';
import { keepFinds } from './own-doses.ts';
import { rangesIn, type Range } from './ranges.ts';
import { isWithin } from './sections.ts';

/**
 * Leaves out of what was found in a section the doses below a band of ages or weights that has not the one which a query asks
 * for: of “2–5 years: 2.5 mg” and “6–11 years: 5 mg” a child of 4 gets the first, and one of 1 or an adult gets none.
 */
export function keepOwnBands(
	found: readonly Found[],
	{ section }: SectionContext
): readonly Found[] {
	const { places, text, words } = section;
	const asked = found.filter(({ concept }) => asksForBand(concept));
	const isAskedFor = ({ units }: Range) =>
		asked.some(({ concept }) => (/kg/i.test(concept.typed) ? /kg/ : /year|month/).test(units));
	const isLabel = ({ index, length }: Range) =>
		places[index + length] !== places[index] ||
		text.startsWith(':', words[index + length - 1]!.end);
	const bands = asked[0] ? rangesIn(section).filter((one) => isAskedFor(one) && isLabel(one)) : [];
	const own = asked.flatMap(({ names }) => names.flatMap(({ finds }) => finds));
	const isOwn = ({ index, to }: Range) =>
		own.some((find) => find.index === index) ||
		(to > 17 && asked.some(({ concept }) => adult.test(concept.typed)));
	const kept = keepFinds(found, (dose) => {
		const isAround = ({ index }: Range) =>
			index < dose.index && isWithin(places[dose.index]!, places[index]!);
		const band = bands.findLast(isAround);
		return !band || isOwn(band);
	});
	// The title of a column alone is no dose.
	const hasFigure = (all: readonly Found[]) =>
		all.some(({ concept, names }) => {
			const finds = concept.isDose ? names.flatMap(({ finds }) => finds) : [];
			return finds.some(({ index }) => /\d/.test(words[index]!.text));
		});
	return hasFigure(found) && !hasFigure(kept) ? keepFinds(kept, () => false) : kept;
}

/** Whether a concept is an age or a weight, which lies in bands. */
const asksForBand = ({ typed, names, isDose }: Concept): boolean =>
	adult.test(typed) || (!isDose && /^\d[^%]*$/.test(typed) && names.some(({ find }) => find));

const adult = /^(?:adult|grown)/i;
