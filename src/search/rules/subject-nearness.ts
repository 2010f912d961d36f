import { isThere, type Concept } from './concept.ts';
import { findDoses } from './dose.ts';
import { isOnTopic, shareOf, type SectionContext } from './context.ts';
import type { Match } from './match.ts';

/** The concepts of a query that it may be about, by index. Of a dose, none is that only its class has. */
export function subjectsOf(concepts: readonly Concept[]): number[] {
	const isOfDose = concepts.some(({ isDose }) => isDose);
	return [...concepts.keys()].filter((index) => {
		const { role, isDose, isWider } = concepts[index]!;
		const isOne = role === 'subject' && !isDose && !(isWider && isOfDose);
		return isOne && isThere(concepts[index]!);
	});
}

/**
 * How near each section is to what a query is about, from 0 to 1: where a subject has its section, one that only hints at it
 * tells an aspect of something else, such as another drug's dose. `subjects` are the concepts that it is about, by index.
 */
export function nearnessToSubjects(
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	subjects: readonly number[]
): number[] {
	const isDose = concepts.some(({ isDose }) => isDose);
	return matches.map((own, place) => {
		const { section } = contexts[place]!;
		const doses = isDose ? findDoses(section) : [];
		const isFigure = (at: number) =>
			/^\d/.test(section.words[at]!.text) || doses.some(({ index }) => index === at);
		const hasDose = own.some(
			({ positions }, index) => concepts[index]!.isDose && positions.some(isFigure)
		);
		const lacks = !isDose || hasDose ? '' : doses[0] ? 'own' : 'any';
		const values = own.map((one, index) => {
			// An antidote is one to something.
			const isOfOther = subjects[1] !== undefined && /^antidot/i.test(concepts[index]!.typed);
			const isBeside = isOfOther || !subjects.includes(index);
			if (concepts[index]!.role !== 'subject' || (isBeside && isDose)) return 0;
			return nearnessOf(one, concepts[index]!, lacks) * (isBeside ? 0.3 : 1);
		});
		return Math.max(0, ...values);
	});
}

/**
 * How near a section is to a subject: 1 where it is named, 0 where it is not, and little where a wider term is, where it is
 * only mentioned without the dose that is asked for, or where all doses are of others: an antidote.
 */
function nearnessOf(
	{ strength, isHint, isAbout }: Match,
	{ isWider }: Concept,
	lacks: '' | 'own' | 'any'
): number {
	if (strength === 0) return 0;
	if (isHint || isWider) return lacks ? 0.03 : 0.3;
	if (!lacks) return 1;
	return !isAbout ? 0.1 : lacks === 'any' ? 0.8 : 0.3;
}

/** Whether a concept is what a section is about, or its page or its topic. */
export const isAboutAny = (concept: Concept, context: SectionContext): boolean =>
	isOnTopic(concept, context) ||
	shareOf(concept, context.section.titleWords, context.section.title) > 0.5 ||
	shareOf(concept, context.pageTitle) > 0.5;
