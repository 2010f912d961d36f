import { t } from '../../lib/language/t.ts';
import type { Card, CardItem } from './card.ts';
import { weightiest } from './evidence.ts';
import { richWithoutCloze } from './cloze.ts';
import type { Statement } from './outline.ts';
import { joinRich, plainText, type Rich } from './rich.ts';

/** Lists longer than this are asked in two halves. */
const mostAtOnce = 5;

/**
 * Makes the cards of a list: one that asks for all of it, or for its only item, or two that ask for a half each and show the other.
 *
 * A list with something that the literature contradicts asks what that is, too.
 */
export function listCards(base: Card, items: readonly CardItem[]): Card[] {
	const verdict = weightiest([base.verdict, ...items.map((item) => item.verdict)]);
	const [only, other] = items;
	if (only && !other) return [{ ...base, sibling: base.place, answer: only.text, verdict }];
	const make = (part: readonly CardItem[], given: readonly CardItem[], suffix: string): Card => ({
		...base,
		kind: 'list',
		place: base.place + suffix,
		sibling: base.place,
		wanted: wantedOf(part, given),
		answer: [],
		items: part,
		given: given.length > 0 ? given.map(({ text }) => text) : undefined,
		verdict,
	});
	if (items.length <= mostAtOnce || items.length > 9) return [make(items, [], '')];
	const half = Math.ceil(items.length / 2);
	const [first, second] = [items.slice(0, half), items.slice(half)];
	return [make(first, second, ':first-half'), make(second, first, ':second-half')];
}

function wantedOf(items: readonly CardItem[], given: readonly CardItem[]): string {
	const values = { count: items.length };
	const isDisputed = items.some(({ verdict }) => verdict === 'differs');
	if (given.length > 0)
		return t(isDisputed ? 'revision.nameOthersDisputed' : 'revision.nameOthers', values);
	return t(isDisputed ? 'revision.nameAllDisputed' : 'revision.nameAll', values);
}

/** What items say with what stands below them, as one text; nothing if a card cannot show that. */
export function textOfItems(items: readonly Statement[]): Rich | undefined {
	return items.every(isShown) ? joinRich(items.map(wholeItem)) : undefined;
}

const isShown = ({ text, children }: Statement): boolean =>
	text !== undefined && children.every(isShown);

/** All that an item says with what stands in it and below it, with gaps for what a card cannot show. */
export function wholeItem(item: Statement): Rich {
	const { notes, children } = item;
	return joinRich([ownWords(item), ...notes, ...children.map(wholeItem)]);
}

/** What an item says itself. */
export function ownWords({ term, isLabelled, text, whole, evidence }: Statement): Rich {
	const label =
		term && text ? [...term, isLabelled ? ':' : '', ...(text.length > 0 ? [' '] : [])] : [];
	const note = evidence?.verdict === 'differs' ? [` (${t('revision.verdictInside.differs')})`] : [];
	const isSaid = text && (term || plainText(text) !== '');
	return isSaid ? [...label, ...richWithoutCloze(text), ...note] : whole;
}
