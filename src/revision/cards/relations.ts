import type { Card } from './card.ts';
import { allBelow, termKey } from './evidence.ts';
import { leadOf } from './lead.ts';
import type { Statement } from './outline.ts';
import type { Passage } from './passages.ts';
import { plainText } from './rich.ts';
import { countWords, isAspect, isLimiting, isNoLabel, isProviso, reachOf } from './words.ts';

/** Whether a passage is what a card asks for, or a part of that. */
export const isOwn = (one: Passage['of'], { from }: Card): boolean =>
	from.own.some((own) => own === one);

/** Whether a passage stands in the table that a card is made from. */
export const isInTable = ({ table }: Passage, card: Card): boolean =>
	table?.rows.some((row) => isOwn(row, card)) ?? false;

/** Whether a statement is what a card asks for, or stands below that. */
export const isBelow = (one: Statement, { from }: Card): boolean =>
	from.own.some((own) => 'children' in own && allBelow(own).includes(one));

/** Whether a card asks for what the paragraph right above a passage names, or for what stands below that paragraph. */
export function isOfSubject(
	passage: Passage,
	{ from: { own, above, spot } }: Card
): passage is Passage & Required<Pick<Passage, 'subject'>> {
	const of = passage.subject?.of;
	if (of?.type !== 'statement') return false;
	return (
		[...own, ...above].includes(of) || plainText(spot.lead ?? []).endsWith(plainText(leadOf(of)))
	);
}

/** Whether a passage is labelled with what a card asks for. */
export const isOfTerm = ({ label }: Passage, { ask }: Card): boolean =>
	label !== '' && termKey([label]) !== '' && termKey([label]) === termKey(ask);

/** Whether something below a statement is said of certain patients or limits by its own words. */
export function isNamed({ label, of, words }: Passage): boolean {
	if (!of || isNoLabel(label)) return !of;
	const isDisputed = 'evidence' in of && of.evidence?.verdict === 'differs';
	return !isDisputed && (isProviso(label) || isLimiting(words));
}

/** Whether a passage says what a thing is or comes from, with no figure: no dose depends on it. */
export const isOtherAspect = (passage: Passage): boolean =>
	passage.label !== '' &&
	isAspect(passage.label) &&
	!/\d/.test(plainText(passage.own)) &&
	!isNamed(passage);

/** Whether something holds for more patients than a card does, or for certain states. */
export const isOfMore = ({ table }: Passage, labels: readonly string[], card: Card): boolean =>
	reachesOf([...labels, table?.header[0] ?? '']) > reachesOf([...card.path, plainText(card.ask)]);

const reachesOf = (labels: readonly string[]): number => Math.max(0, ...labels.map(reachOf));

/** Whether a text is prose: of that only the sentences are shown that limit something by their own words. */
export const isProse = ({ text, isAside }: Passage): boolean =>
	!isAside && countWords(plainText(text)) > 40;
