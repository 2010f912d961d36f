import { isDrugName } from '../../lib/words/drug-name.ts';
import { stems } from '../../lib/words/words.ts';
import { isCircumstance } from './circumstance.ts';
import { isOnTopic, shareOf, type SectionContext } from './context.ts';
import type { Find } from './find.ts';
import type { Found } from './found.ts';
import { beginningOf, beginsAnew } from './sections.ts';
import {
	isBehindOther,
	keepFinds,
	keepOwnDoses,
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
		// Child-Pugh is no child.
		const next = /^[-‐–]\p{Lu}/u.test(text.slice(words[end - 1]!.end)) && words[end];
		if (next && !typed.includes(next.stem)) return false;
		return !areDrugs || !isOfOther(find, own, context, isOwnPage);
	};
	const kept = keepFinds(found, isKept, ({ typed }) => isCircumstance(typed.replace(/\d/g, '')));
	const isTitled = ({ concept }: Found) =>
		isOwnPage && shareOf(concept, titleWords, title) > 0 && !/-\p{Lu}/u.test(title);
	// Its labels have it of others, too.
	return kept.map((one, index) =>
		one.names[0] || !found[index]!.names[0] || isTitled(one)
			? one
			: { ...one, concept: { ...one.concept, names: [] } }
	);
}

/** Whether what stands somewhere is said of another drug. On the pages of the own one only what stands before it tells. */
function isOfOther(
	find: Find,
	own: ReadonlySet<string>,
	context: SectionContext,
	isOwnPage: boolean
): boolean {
	const { section } = context;
	const { words } = section;
	let to = find.index + 1;
	while (to < words.length && !beginsAnew(section, to)) to++;
	const around = words.slice(beginningOf(section, find.index), to);
	if (around.some(({ stem }) => own.has(stem))) return false;
	if (isBehindOther(find, own, context, isOwnPage ? [] : undefined)) return true;
	return !isOwnPage && (context.isDrug === true || around.some(({ text }) => isDrugName(text)));
}
