import { isDrugName } from '../../lib/words/drug-name.ts';
import { stems } from '../../lib/words/words.ts';
import { isCircumstance } from './circumstance.ts';
import type { Concept } from './concept.ts';
import { isAboutAny, isOnTopic, shareOf, type SectionContext } from './context.ts';
import type { Find } from './find.ts';
import type { Found } from './found.ts';
import { beginningOf, beginsAnew, isWithin } from './sections.ts';
import {
	isBehindOther,
	isDrug,
	isNamedFor,
	keepFinds,
	keepOwnDoses,
	poisoned,
	wordsOf,
	type askedSubjects,
} from './own-doses.ts';

/**
 * Leaves out of what was found in sections the doses of anything but the subjects that a query asks about, and for whom
 * something is where that is said of another drug: in its sentence or item, or on the pages of that drug.
 */
export const keepOwn = (
	all: readonly (readonly Found[])[],
	asked: ReturnType<typeof askedSubjects>,
	contexts: readonly SectionContext[]
): readonly (readonly Found[])[] =>
	keepOwnDoses(all, asked, contexts).map((found, place) =>
		keepOwnLimits(found, asked, contexts[place]!)
	);

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
		return !isOfOther(find, own, context, isOwnPage);
	};
	const isAsked = (one: Concept) =>
		isCircumstance(one.typed.replace(/\d/g, '')) ||
		(areDrugs &&
			one.role === 'subject' &&
			!one.isDose &&
			!asked.some(({ concept }) => concept === one));
	const kept = keepFinds(found, isKept, isAsked);
	const isTitled = ({ concept }: Found) =>
		(!isCircumstance(concept.typed) && isAboutAny(concept, context)) ||
		(isOwnPage && shareOf(concept, titleWords, title) > 0 && !/-\p{Lu}/u.test(title));
	// Its labels have it of others, too.
	return kept.map((one, index) =>
		one.names[0] || !found[index]!.names[0] || isTitled(one)
			? one
			: { ...one, concept: { ...one.concept, names: [] } }
	);
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
	// What stands below a label is said of whom it names: the cells of a row, a list.
	const isBelow = (at: number) => places[at] !== place && isWithin(places[at]!, place);
	let to = find.index + 1;
	while (to < words.length && (isBelow(to) || !beginsAnew(section, to))) to++;
	const from = beginningOf(section, find.index);
	const around = words.slice(from, to);
	if (around.some((_, index) => isNamedFor(find, from + index, own, section))) return false;
	const isBehind = isBehindOther(find, own, context, isOwnPage ? [] : undefined);
	// What is named behind a poisoning is its antidote.
	const isAntidote = poisoned.test(words[find.index]!.text);
	const isBeside = context.isDrug === true || around.some((word) => isDrug(word, text));
	return isBehind ?? (!isOwnPage && isBeside && !isAntidote);
}
