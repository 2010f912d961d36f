import { onlyCited } from './manifest.ts';
import type { isCircumstance } from './circumstance.ts';
import { isThere, type Concept } from './concept.ts';

/**
 * Decides whether the site answers a query, and which of its words the site does not have.
 *
 * It does if it has something on one of the subjects. A query of aspects alone ("treatment") is
 * answered by them; but where a subject is asked for that medicine knows and the site has not, its
 * aspects are no answer: "asthma treatment" is not about the treatment of something else. Nor is a
 * subject that the site has under a wider term or in the title of a source only, or that was guessed from a misspelled
 * word; such a guess is none either beside a word that nobody knows. What is said of its class is no answer for a drug whose
 * dose is asked for. `isGroup` tells what only says that; a query of one word does without.
 */
export function admit(
	concepts: readonly Concept[],
	isGroup: typeof isCircumstance = () => false
): { isAnswered: boolean; missing: string[] } {
	const carrying = concepts.filter(({ role }) => role !== 'light');
	const typed = carrying.filter(({ isImplied }) => !isImplied);
	const subjects = carrying.filter(
		({ role, isDose, typed }) => role === 'subject' && !isDose && !isGroup(typed)
	);
	const isDose = concepts.some(({ isDose }) => isDose);
	const isStrict = isDose || carrying.some(({ typed }) => isGroup(typed));
	const missing = typed.filter(
		(one) => !isThere(one) || (isDose && one.isWider && subjects.includes(one))
	);
	const lacksSubject = missing.some(({ role, isMedical }) => role === 'subject' && isMedical);
	const lacksWord = missing.some(({ role, typed }) => role === 'subject' && typed.length > 4);
	const isFound = (one: Concept) =>
		isThere(one) &&
		!missing.includes(one) &&
		!((one.isWider || (one.count <= onlyCited && !one.topic)) && lacksSubject) &&
		!(one.isGuess && (lacksSubject || lacksWord));
	const isAnswered =
		subjects.some(isFound) ||
		(carrying.some(isFound) &&
			!lacksSubject &&
			!(isDose && subjects[0]) &&
			!(isStrict && lacksWord)) ||
		// Light words are looked for where nothing else was typed.
		(!carrying[0] && concepts.some(({ names }) => names[0]));
	const lacking = isAnswered
		? missing.filter((one) => !isMeasure(one))
		: carrying.filter((one) => missing.includes(one) || one.isWider);
	return { isAnswered, missing: lacking.map(({ typed }) => typed) };
}

/** Whether a concept is what is measured, such as a weight, which no page needs to have; a stage is none: 3a. */
export const isMeasure = ({ typed, isMedical, isDose }: Concept): boolean =>
	/^\d(?![a-c]$)[^%]*$/i.test(typed) && !isMedical && !isDose;
