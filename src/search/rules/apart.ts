import { readWords } from '../../lib/words/words.ts';
import { isCircumstance } from './circumstance.ts';
import { isThere, type Concept } from './concept.ts';
import { isAboutAny, type SectionContext } from './context.ts';
import type { Find } from './find.ts';
import { findsIn } from './found.ts';
import { findNumbered } from './numbered.ts';

/**
 * Whether what was found is about something else than what is missing: another allele must not be taken for the one asked
 * for, nor what is said of a disease for what is asked of a drug. A case has many numbers, and a drug other doses.
 */
export function isOfOther(
	concepts: readonly Concept[],
	missing: readonly string[],
	best: SectionContext | undefined
): boolean {
	const subjects = concepts.filter(({ role }) => role === 'subject');
	const found = subjects.filter(isThere).length;
	const first = subjects.find(({ typed }) => !isCircumstance(typed))?.typed ?? '';
	const lacksFirst = missing.includes(first) && !/\s/.test(first) && !best?.isDrug;
	return found === 0 || lacksFirst || (found === 1 && missing.some((word) => /^\D.*\d/.test(word)));
}

/**
 * Takes the names off concepts that have to stand together and do so nowhere in the sections that were found, nor in their
 * titles. What may be a number of the words before it is left out where they have no other one.
 */
export const onlyStanding = (
	concepts: readonly Concept[],
	contexts: readonly SectionContext[]
): Concept[] =>
	concepts.flatMap((one) => {
		if (!one.isWhole) return one;
		const { names } = one;
		const numbers = contexts.flatMap(({ section, topic }) => {
			const text = `${topic}. ${section.title}`;
			const places = [{ text, words: readWords(text) }, section];
			return names.flatMap(({ numbered }) =>
				numbered ? places.map((place) => findNumbered(numbered, place, topic)) : []
			);
		});
		const isFound =
			numbers.some(({ finds }) => finds[0]) ||
			contexts.some(
				(context) =>
					isAboutAny(one, context) || names.some((name) => findsIn(context.section, name)[0])
			);
		if (isFound) return one;
		const isOther = numbers.some(({ hasOthers }) => hasOthers);
		const isMeasured = numbers.some(({ isMeasured }) => isMeasured);
		return one.isNumber && (isMeasured || !isOther) ? [] : { ...one, names: [] };
	});

/**
 * The best section with a concept that none of the near ones has, if it is of the topic of the best: what is asked of a drug
 * may stand in another section of it.
 */
export function restOf<Result extends Ranked>(
	ranked: readonly Result[],
	concept: number,
	isNear: (result: Result) => boolean
): Result | undefined {
	const having = ranked.filter(({ finds }) => finds.some((find) => find.concept === concept));
	if (having.some(isNear)) return undefined;
	return having.find(({ hit }) => hit.topic === ranked[0]?.hit.topic);
}

interface Ranked {
	finds: readonly Find[];
	hit: { topic: string };
}
