import { isCircumstance } from './circumstance.ts';
import { isThere, type Concept } from './concept.ts';
import type { Match } from './match.ts';
import { areNear } from './nearness.ts';

/**
 * Whether what a query asks for stands near its subject in a section, or two subjects near each other, or the section is
 * about one of them. What has an item of its own is not only mentioned: what is asked of it may be said there in other words.
 *
 * For a dose, everything that the query names has to be there: the dose in general is none for whom it is asked for.
 */
export function areTogether(matches: readonly Match[], concepts: readonly Concept[]): boolean {
	const carrying = matches
		.map((match, index): Placed => ({ ...match, ...concepts[index]! }))
		.filter((one) => one.role !== 'light' && isThere(one) && !one.isWider && !one.isImplied);
	const found = carrying.filter(({ strength, isHint }) => strength > 0 && !isHint);
	const dose = carrying.find(({ isDose }) => isDose);
	if (dose) {
		const isNear = (one: Placed) => found.includes(one) && (one.isAbout || areNear(one, dose));
		const isAsked = ({ role, typed }: Placed) => role === 'subject' || isCircumstance(typed);
		const asked = carrying.filter((one) => !one.isDose && isAsked(one));
		return dose.positions[0] !== undefined && asked.every(isNear);
	}
	const isAsked = ({ role }: Concept) => role === 'aspect';
	const isOwnItem = (one: Placed) =>
		one.labels[0] !== undefined && carrying.every((other) => other === one || isAsked(other));
	const isPair = (one: Concept, two: Concept) =>
		isAsked(one) !== isAsked(two) || !carrying.some(isAsked) || carrying.every(isAsked);
	const isOf = (one: Placed, two: Placed) => areNear(one, two) || one.isAbout || two.isAbout;
	return found.some(
		(one, index) =>
			isOwnItem(one) || found.slice(index + 1).some((two) => isPair(one, two) && isOf(one, two))
	);
}

type Placed = Match & Concept;
