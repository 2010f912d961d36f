import { isThere, type Concept } from './concept.ts';
import { isOnTopic, type SectionContext } from './context.ts';
import type { Match } from './match.ts';

/** The concepts of a query that it may be about, by index. */
export const subjectsOf = (concepts: readonly Concept[]): number[] =>
	[...concepts.keys()].filter((index) => {
		const { role, isDose, isWider } = concepts[index]!;
		return role === 'subject' && !isDose && !isWider && isThere(concepts[index]!);
	});

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
	const isNamedIn = (context: SectionContext, index: number) =>
		concepts[index]!.role === 'subject' && isOnTopic(concepts[index]!, context);
	const haveTopics =
		subjects[0] !== undefined &&
		subjects.every((index) => contexts.some((one) => one.isDrug && isNamedIn(one, index)));
	return matches.map((own, section) => {
		const hasDose = own.some(
			(one, index) => concepts[index]!.isDose && one.positions[0] !== undefined
		);
		const values = own.map((one, index) => {
			const isBeside = !subjects.includes(index);
			if (concepts[index]!.role !== 'subject' || (isBeside && isDose)) return 0;
			return nearnessOf(one, concepts[index]!, isDose && !hasDose) * (isBeside ? 0.3 : 1);
		});
		// What other topics say of drugs that have their own comes behind that, unless they are asked for.
		const isStranger =
			haveTopics && concepts.every((_, index) => !isNamedIn(contexts[section]!, index));
		return Math.max(0, ...values) * (isStranger ? 0.4 : 1);
	});
}

/**
 * How near a section is to a subject: 1 where it is named, 0 where it is not, and little where a wider term is or where it is
 * only mentioned without the dose that is asked for.
 */
function nearnessOf(
	{ strength, isHint, isAbout }: Match,
	{ isWider }: Concept,
	lacksDose: boolean
): number {
	if (strength === 0) return 0;
	if (isHint || isWider) return lacksDose ? 0.03 : 0.3;
	return !lacksDose ? 1 : isAbout ? 0.8 : 0.1;
}
