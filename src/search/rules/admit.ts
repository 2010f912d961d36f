import { isThere, type Concept } from './concept.ts';

/**
 * Decides whether the site answers a query.
 *
 * It does if it has something on one of the subjects. A query of aspects alone ("treatment") is
 * answered by them; but where a subject is asked for that medicine knows and the site has not, its
 * aspects are no answer: "asthma treatment" is not about the treatment of something else. Nor is a
 * subject that the site has under a wider term only, or that was guessed from a misspelled word.
 */
export function admit(concepts: readonly Concept[]): Admission {
	const carrying = concepts.filter(({ role }) => role !== 'light');
	const subjects = carrying.filter(({ role }) => role === 'subject');
	const missing = carrying.filter((concept) => !isThere(concept));
	const lacksSubject = missing.some(({ role, isMedical }) => role === 'subject' && isMedical);
	const isFound = (subject: Concept) =>
		isThere(subject) && !((subject.isWider || subject.isGuess) && lacksSubject);
	const isAnswered =
		subjects.some(isFound) || (carrying.some(isThere) && !lacksSubject) || isLightOnly(concepts);
	return { isAnswered, missing: missing.map(({ typed }) => typed) };
}

/** Light words are looked for where nothing else was typed. */
function isLightOnly(concepts: readonly Concept[]): boolean {
	return concepts.every(({ role }) => role === 'light') && concepts.some(({ names }) => names[0]);
}

/** Whether a query is answered, and which of its words the site does not have. */
export interface Admission {
	isAnswered: boolean;
	missing: string[];
}
