import { isDrugName } from '../../lib/words/drug-name.ts';
import { isEmptyWord, readWords, stems } from '../../lib/words/words.ts';
import { isMeasure } from './admit.ts';
import { isCircumstance, isPatient } from './circumstance.ts';
import { isThere, type Concept } from './concept.ts';
import type { SectionContext } from './context.ts';
import type { Find } from './find.ts';
import { findsIn } from './found.ts';
import type { Match } from './match.ts';
import { areNear } from './nearness.ts';
import { findNumbered } from './numbered.ts';
import type { askedSubjects } from './own-doses.ts';
import { isAboutAny } from './subject-nearness.ts';

/**
 * Whether what a query asks for stands near its subject in a section, or two subjects near each other, or the section is
 * about one of them. What has an item of its own is not only mentioned: what is asked of it may be said there in other words.
 *
 * For a dose, everything that the query names has to be there: the dose in general is none for whom it is asked for. Of a query
 * on drugs, one of them has to be. What a `topic` says is for those whom its name has, however that ends: neonates, “neonatal”.
 */
export function areTogether(
	matches: readonly Match[],
	concepts: readonly Concept[],
	{ subjects, areDrugs }: ReturnType<typeof askedSubjects>,
	topic: string
): boolean {
	const patients = stems(topic).filter(isPatient);
	const isForAll = ({ typed }: Concept) =>
		isPatient(typed) && patients.some((patient) => patient.startsWith(stems(typed)[0]!));
	const carrying = matches
		.map((match, index) => ({
			...match,
			...concepts[index]!,
			isAsked: !areDrugs || subjects.includes(index),
			...(isForAll(concepts[index]!) && { isAbout: true, isHint: false, strength: 1 }),
		}))
		.filter((one) => isAsked(one) && (isNamed(one) || one.strength > 0));
	// What is said of another topic than the query names is no answer to it.
	const topics = carrying.filter(({ topic }) => topic);
	if (topics[0] && topics.every(({ strength }) => strength === 0)) return false;
	const found = carrying.filter(({ strength, isHint }) => strength > 0 && !isHint);
	const dose = carrying.find(({ isDose }) => isDose);
	if (dose) {
		const isNear = (one: Placed) => found.includes(one) && (one.isAbout || areNear(one, dose));
		const asked = carrying.filter(
			(one) => !one.isDose && (one.role === 'subject' || isCircumstance(one.typed))
		);
		return dose.positions[0] !== undefined && asked.every(isNear);
	}
	const isOf = (one: Placed, two: Placed) =>
		areNear(one, two, areDrugs) || one.isAbout || two.isAbout;
	const isLacking = (one: Placed) =>
		!one.isAsked &&
		(isPatient(one.typed) || (one.role === 'subject' && one.called)) &&
		!(found.includes(one) && found.some((two) => two.isAsked && isOf(one, two)));
	if (areDrugs && carrying.some(isLacking)) return false;
	const isAspect = ({ role }: Concept) => role === 'aspect';
	const isOwnItem = (one: Placed) =>
		one.labels[0] !== undefined && carrying.every((other) => other === one || isAspect(other));
	const isPair = (one: Concept, two: Concept) =>
		isAspect(one) !== isAspect(two) || !carrying.some(isAspect) || carrying.every(isAspect);
	return found.some(
		(one, index) =>
			(one.isAsked && isOwnItem(one)) ||
			found
				.slice(index + 1)
				.some((two) => (one.isAsked || two.isAsked) && isPair(one, two) && isOf(one, two))
	);
}

/** Whether a query asks for something that the site has. */
const isAsked = (one: Concept): boolean => one.role !== 'light' && isThere(one) && !one.isImplied;

/** Whether a query has a name for something, and no figure but of those whom it asks for. */
const isNamed = (one: Concept): boolean =>
	isPatient(one.typed) || (!one.isNumber && !isMeasure(one));

/** What a query asks for by name and the site has, if no result has it together. “How many” is a question, and no name. */
export function standingApart(
	concepts: readonly Concept[],
	results: readonly { isTogether: boolean }[],
	missing: readonly string[]
): string[] {
	const names = concepts
		.filter(
			(one) =>
				isAsked(one) && !one.isWider && isNamed(one) && !readWords(one.typed).some(isEmptyWord)
		)
		.map(({ typed }) => typed)
		.filter(
			(typed, _, all) => !missing.includes(typed) && ![...all, ...missing].some(isLonger(typed))
		);
	return names[1] && !results.some(({ isTogether }) => isTogether) ? names : [];
}

const isLonger = (typed: string) => (other: string) => other.startsWith(`${typed} `);

type Placed = Match & Concept & { isAsked: boolean };

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
	const isOther = (word: string) => /^\D.*\d/.test(word) && !isPatient(word);
	return found === 0 || lacksFirst || (found === 1 && missing.some(isOther));
}

/**
 * Takes the names off concepts that have to stand together and do so nowhere in the sections that were found, nor in their
 * titles, and off a drug of which only the class is there, if that is nowhere beside for whom the drug is asked for. What may
 * be a number of the words before it is left out where they have no other one, unless it says for whom a drug is asked for.
 */
export function onlyStanding(
	concepts: readonly Concept[],
	results: readonly { isTogether: boolean; hit: SectionContext }[]
): Concept[] {
	const contexts = results.map(({ hit }) => hit);
	const hasDrug = concepts.some(({ typed }) => isDrugName(typed.toLowerCase()));
	const isOfClass =
		!concepts.some(({ typed }) => isCircumstance(typed)) ||
		results.some(({ isTogether }) => isTogether);
	return concepts.flatMap((one) => {
		const isClass = one.isWider && one.role === 'subject' && !isPatient(one.typed);
		if (isClass && !isOfClass) return { ...one, names: [] };
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
		const isOfAny = isMeasured || !isOther;
		return one.isNumber && isOfAny && !(hasDrug && isPatient(one.typed))
			? []
			: { ...one, names: [] };
	});
}

/**
 * The best section with a concept that none of the near ones has, if it is of the topic of the best: what is asked of a drug
 * may stand in another section of it.
 */
export function restOf<Result extends { finds: readonly Find[]; hit: { topic: string } }>(
	ranked: readonly Result[],
	concept: number,
	isNear: (result: Result) => boolean
): Result | undefined {
	const having = ranked.filter(({ finds }) => finds.some((find) => find.concept === concept));
	if (having.some(isNear)) return undefined;
	return having.find(({ hit }) => hit.topic === ranked[0]?.hit.topic);
}
