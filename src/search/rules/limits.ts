import { isDrugName } from '../../lib/words/drug-name.ts';
import { isEmptyWord, readWords, stems } from '../../lib/words/words.ts';
import { keepOwnBands } from './bands.ts';
import { isCircumstance, isPatient } from './circumstance.ts';
import { isLightWord, type Concept } from './concept.ts';
import { isOnTopic, shareOf, type SectionContext } from './context.ts';
import { findName, type Find } from './find.ts';
import type { Found } from './found.ts';
import type { Match } from './match.ts';
import { isMost } from './other-names.ts';
import {
	beginningOf,
	isBehindOther,
	isDrug,
	isNamedFor,
	keepFinds,
	keepOwnDoses,
	labelOf,
	poisoned,
	wordsOf,
	type askedSubjects,
} from './own-doses.ts';
import { beginsAnew, isWithin, type Section } from './sections.ts';
import { isAboutAny } from './subject-nearness.ts';
import { isColumnTitle, withoutTitledClasses } from './titled-classes.ts';

/**
 * Leaves out of what was found in sections the doses of anything but the subjects that a query asks about, and for whom
 * something is where that is said of another drug: in its sentence or item, or on the pages of that drug.
 */
export const keepOwn = (
	all: readonly (readonly Found[])[],
	asked: ReturnType<typeof askedSubjects>,
	contexts: readonly SectionContext[]
): readonly (readonly Found[])[] =>
	keepOwnDoses(
		all.map((found, place) =>
			found.map((one) => withoutTitledClasses(one, contexts[place]!.section))
		),
		asked,
		contexts
	).map((found, place) => {
		const context = contexts[place]!;
		return keepOwnLimits(keepOwnBands(found, context), asked, context);
	});

function keepOwnLimits(
	found: readonly Found[],
	{ subjects, areDrugs }: ReturnType<typeof askedSubjects>,
	context: SectionContext
): readonly Found[] {
	const { text, title, titleWords, words } = context.section;
	const asked = subjects.map((index) => found[index]!);
	const own = wordsOf(asked);
	const isOwnPage = asked.some(({ concept }) => isOnTopic(concept, context));
	const typed = found.flatMap(({ concept }) => stems(concept.typed));
	const isKept = (find: Find) => {
		const end = find.index + find.length;
		// “Non-pregnant women” are not pregnant, and Child-Pugh is no child.
		const [denied, kind] = negated.exec(text.slice(0, words[find.index]!.start)) ?? [];
		if (denied && (!kind || typed.includes(stems(kind)[0]!))) return typed.includes('non');
		const next = /^[-‐–]\p{Lu}/u.test(text.slice(words[end - 1]!.end)) && words[end];
		if (next && !typed.includes(next.stem)) return false;
		if (!areDrugs || isDrugName(words[find.index]!.text)) return true;
		// Each cell begins with the title of its column, but for the first column of names.
		const isAgain = words.findLastIndex(({ stem }) => stem === words[find.index]!.stem) >= end;
		if (isAgain && isColumnTitle(find.index, context.section)) return false;
		return !isOfOther(find, own, context, isOwnPage);
	};
	const isAsked = (one: Concept) =>
		isCircumstance(one.typed.replace(/\d/g, '')) ||
		(areDrugs &&
			one.role === 'subject' &&
			!one.isDose &&
			!asked.some(({ concept }) => concept === one));
	// An age or a weight of another orders sections, but is not shown.
	const isRange = ({ names, isDose }: Concept) => !isDose && names.some(({ find }) => find);
	const marked = (finds: readonly Find[]) =>
		finds.map((find) => (isKept(find) ? find : { ...find, isOther: true }));
	const kept = keepFinds(found, isKept, isAsked).map((one) =>
		isRange(one.concept)
			? { ...one, names: one.names.map(({ name, finds }) => ({ name, finds: marked(finds) })) }
			: one
	);
	const isTitled = ({ concept }: Found) =>
		(!isCircumstance(concept.typed) && isAboutAny(concept, context)) ||
		((isOwnPage || !context.isDrug) &&
			shareOf(concept, titleWords, title) > 0 &&
			!/-\p{Lu}/u.test(title));
	const topic = readWords(context.topic);
	return kept.map((one, index) => {
		const isBeside = areDrugs && !subjects.includes(index);
		const inTopic = isBeside ? shareOf(one.concept, topic) : 0;
		if (one.names[0] || !found[index]!.names[0] || isTitled(one)) return { ...one, inTopic };
		// Its labels have it of others, too.
		return { ...one, inTopic, concept: { ...one.concept, names: [] } };
	});
}

/** What says that somebody is not of a kind, before that or before who it is. */
const negated = /\bnon[-‐–\s](?:(\p{L}+)\s)?$/iu;

/** Whether what stands somewhere is said of another drug. On the pages of the own one only what stands before it tells. */
function isOfOther(
	find: Find,
	own: ReadonlySet<string>,
	context: SectionContext,
	isOwnPage: boolean
): boolean {
	const { section } = context;
	const { places, text, words } = section;
	const place = places[find.index]!;
	const [from, to] = around(find, section);
	const inSentence = words.slice(from, to);
	if (inSentence.some((_, index) => isNamedFor(find, from + index, own, section))) return false;
	const named = [...words.keys()].filter((at) => at < from && own.has(words[at]!.stem));
	const sentence = text.slice(words[from]!.start, words[find.index]!.start);
	if (named[0] !== undefined && ofAll.test(sentence)) return false;
	const isBehind = isBehindOther(find, own, context, isOwnPage ? [] : undefined);
	if (isOwnPage || isBehind !== undefined) return isBehind === true;
	// What is named behind a poisoning is its antidote.
	const isAntidote = poisoned.test(words[find.index]!.text);
	const isBeside = context.isDrug === true || inSentence.some((word) => isDrug(word, text));
	if (isBeside && !isAntidote) return true;
	if (place.at(-1) === 0) {
		// Below a list of several drugs only the first sentence is of all of them.
		if (places[from - 1] !== place) return false;
		if (areOfList(named, from, section)) return true;
	}
	return isBehindOther(find, own, context, [], true) === true;
}

/** The words of the sentence or item of a find, and what is said of the same: from the first to behind the last. */
function around(find: Find, section: Section): [from: number, to: number] {
	const { places, text, words } = section;
	const place = places[find.index]!;
	const from = beginningOf(section, find.index);
	// What stands below a label is said of whom it names: the cells of a row, a list.
	const isBelow = (at: number) => places[at] !== place && isWithin(places[at]!, place);
	// A question is of what its answer names.
	const isAsked = (at: number) => text.slice(words[at - 1]!.end, words[at]!.start).includes('?');
	// What a paragraph begins with holds for all of it: “PCP: …”.
	const label = words[from]!.start + labelOf(text.slice(words[from]!.start)).length;
	const isLabelled = (at: number) =>
		words[find.index]!.end <= label &&
		places[at] === place &&
		!labelOf(text.slice(words[at]!.start));
	let to = find.index + 1;
	while (
		to < words.length &&
		(isBelow(to) || isAsked(to) || isLabelled(to) || !beginsAnew(section, to))
	)
		to++;
	return [from, to];
}

/** Whether words stand in items alone, beside which others of their list have none of them before a place. */
function areOfList(named: readonly number[], before: number, { places }: Section): boolean {
	const isListed = (at: number) => places[at]!.at(-1)! > 0;
	const isOfOthers = (at: number) => named.every((one) => places[one] !== places[at]);
	return (
		named[0] !== undefined &&
		named.every(isListed) &&
		places.some((_, at) => at < before && isListed(at) && isOfOthers(at))
	);
}

/** What says that a limit is of all drugs before it. */
const ofAll = /\b(?:all|any|both|each|every|neither|none|these|they)\b/i;

/**
 * Lowers the scores of sections of a topic, or of those with a drug that has none, that lack for whom it is asked, or the
 * number of that, below the best one that has it: a limit comes before what holds for anybody, or for some of those. What a
 * topic on a poisoning says comes a little later, unless a query asks for one.
 */
export function limitsFirst(
	all: readonly number[],
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	{ subjects, areDrugs }: ReturnType<typeof askedSubjects>
): readonly number[] {
	const isPoisoned = concepts.some(({ typed }) => poisoned.test(typed));
	const scores = all.map((score, place) =>
		poisoned.test(contexts[place]!.topic) && !isPoisoned ? 0.9 * score : score
	);
	const typed = concepts.flatMap((one) => stems(one.typed));
	// “INR 6” is asked for, and no week 6.
	const numbers = concepts.filter(
		({ isNumber }, index) => isNumber && matches.some((own) => own[index]!.strength > 0)
	);
	// The most of a drug in one disease is none in another.
	const hasDisease = concepts.some(
		(one, index) =>
			one.role === 'subject' &&
			one.called &&
			!subjects.includes(index) &&
			matches.some((own) => own[index]!.strength > 0)
	);
	const limits = concepts.map(
		(one) =>
			numbers.includes(one) ||
			(one.role !== 'light' && isCircumstance(one.typed) && !(isMost(one) && hasDisease)) ||
			(/^[\d.]+(?: ?kg)?$/i.test(one.typed) &&
				!numbers.some(({ typed }) => typed.endsWith(one.typed)))
	);
	const isOf = (context: SectionContext) =>
		subjects.some((index) => isOnTopic(concepts[index]!, context));
	const hasTopic = !areDrugs || contexts.some(isOf);
	const doses = [...concepts.keys()].filter((index) => concepts[index]!.isDose);
	const asked = areDrugs && doses[0] === undefined ? subjects : doses;
	if (!limits.includes(true)) return anybodyFirst(scores, matches, contexts, concepts, asked);
	const had = matches.map((own, place) => {
		const context = contexts[place]!;
		if (hasTopic && !isOf(context)) return context.isDrug ? 0 : undefined;
		const isNamed = subjects.some((index) => own[index]!.strength > 0 && !own[index]!.isHint);
		if (!hasTopic && !isNamed) return undefined;
		return own.reduce((sum, { strength, isHint }, index) => {
			if (!limits[index] || strength === 0 || isHint) return sum;
			return sum + (isOfKind(concepts[index]!, context.section, typed) ? 0.5 : 1);
		}, 0);
	});
	const most = Math.max(0, ...had.map((count) => count ?? 0));
	const best = Math.max(...scores.filter((_, place) => had[place] === most));
	return scores.map((score, place) =>
		(had[place] ?? most) < most ? Math.min(score, 0.99 * best) : score
	);
}

/**
 * Lowers the scores of what is for some whom nobody asked for below the best for anybody: of a topic for children below those of
 * another on its subject, and of sections of a topic, if a dose or a drug is `asked` for, below those that have it.
 */
function anybodyFirst(
	scores: readonly number[],
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	asked: readonly number[]
): readonly number[] {
	const isOfAny = asked[0] === undefined;
	const isForSome = ({ topic, section }: SectionContext) =>
		readWords(isOfAny ? topic : `${topic} ${section.title}`).some(
			({ text }) => isPatient(text) && !anybody.test(text)
		);
	const isAsked = matches.map((own) =>
		own.some(({ strength }, index) => asked.includes(index) && strength > 0)
	);
	return scores.map((score, place) => {
		const own = contexts[place]!;
		if (!isForSome(own)) return score;
		const isOnSame = (context: SectionContext) =>
			context.topic === own.topic ||
			concepts.some((one) => isOnTopic(one, context) && isOnTopic(one, own));
		const others = scores.filter((_, other) => {
			const context = contexts[other]!;
			return (isOfAny || isAsked[other]) && !isForSome(context) && isOnSame(context);
		});
		return others[0] === undefined ? score : Math.min(score, 0.99 * Math.max(...others));
	});
}

/** Who is meant where nobody is named. */
const anybody = /^(?:adult|erwachs|old|patient|year)/;

/** Whether a section is about a kind of what is asked for: ectopic pregnancy, where a drug is not for any. */
const isOfKind = (
	{ names }: Concept,
	{ title, titleWords }: Section,
	typed: readonly string[]
): boolean =>
	names.some(({ key }) => {
		const index = findName(key, titleWords)[0]?.index ?? 0;
		const [before, word] = titleWords.slice(Math.max(0, index - 1));
		if (index === 0 || title.slice(before!.end, word!.start) !== ' ') return false;
		const { text, stem } = before!;
		const isPlain = isEmptyWord(before!) || isLightWord(text) || isCircumstance(text);
		return !isPlain && !typed.includes(stem);
	});
