import { readDay, writeDayNumber } from '../schedule/day.ts';
import { createHash } from 'node:crypto';
import { t } from '../../lib/language/t.ts';
import type { Card } from '../cards/card.ts';
import { frontOf } from '../cards/make-cards.ts';
import { markedText } from '../cards/rich.ts';

/** What is known of a topic's cards: by id, in the order in which they were made. */
export type Lock = ReadonlyMap<string, LockedCard>;

/** A card as the pages have it, as it is compared with those that are known. */
export interface FoundCard {
	/** Where it stands: `presentation/signs/bands`. The id is where it stood first. */
	place: string;
	/** What the front asks, and what the back says. */
	front: string;
	back: string;
	/** A hash of all else that it shows, such as the evidence note. */
	rest: string;
}

/** A card as the file of ids keeps it. */
export interface LockedCard extends FoundCard {
	/** The day on which any of it last changed, 2026-11-28; a later one than before, whenever that was: Anki takes nothing else. */
	changed: string;
	/** The day on which the pages no longer had it, in the same way. */
	withdrawn?: string | undefined;
}

/**
 * Brings the file of ids up to date with the pages. Returns it anew: cards that are gone are withdrawn and
 * stay in it, so that their ids are never given to another card and Anki can be told.
 *
 * `today` is the day of what changes: 2026-11-28.
 */
export function updateLock(
	lock: Lock,
	found: readonly FoundCard[],
	{ ids }: { ids: ReadonlyMap<string, string> },
	today: string
): Lock {
	const cards = new Map(found.map((card) => [ids.get(card.place) ?? card.place, card]));
	const updated = new Map<string, LockedCard>();
	for (const [id, known] of lock) {
		const card = cards.get(id);
		const isSame = card && saysTheSame(known, card) && !known.withdrawn;
		const now = dayAfter(known.withdrawn ?? known.changed, today);
		const changed = isSame ? known.changed : now;
		const gone = { ...known, withdrawn: known.withdrawn ?? now };
		updated.set(id, card ? { ...card, changed } : gone);
	}
	for (const [id, card] of cards) {
		if (!updated.has(id)) updated.set(id, { ...card, changed: today });
	}
	return updated;
}

/** Today, or the next day after `before` if that is later: a dose may be corrected twice on a day. */
const dayAfter = (before: string, today: string): string =>
	today > before ? today : writeDayNumber(readDay(before)! + 1);

const saysTheSame = (one: FoundCard, other: FoundCard): boolean =>
	one.front === other.front && one.back === other.back && one.rest === other.rest;

/** A card as it is compared with those that are known. `pictures` are those that it shows. */
export const foundCard = (card: Card, pictures: readonly { name: string }[] = []): FoundCard => ({
	place: card.place,
	front: frontOf({ ...card, ask: [markedText(card.ask)] }),
	back: backOf(card),
	rest: hashOf(JSON.stringify([...restOf(card), ...pictures.map(({ name }) => name)])),
});

/** All that a card shows beside its front and its answer. */
const restOf = ({ pageTitle, anchor, verdict, note, literature, items, options, limits }: Card) => [
	[pageTitle, anchor, verdict, note, literature?.rest],
	items?.map((item) => [item.verdict, item.note]),
	options?.map(({ reason }) => reason),
	...(limits ?? []).map(markedText),
];

/** The answer on one line. What the evidence note says beside it is no part of it. */
function backOf({ answer, items, options, literature }: Card): string {
	const parts =
		options?.map(({ isKey, text }) => `${isKey ? '+' : '−'} ${markedText(text)}`) ??
		(items?.map(({ text }) => text) ?? [answer]).map(markedText);
	return parts.join('; ') + (literature ? ` / ${literature.short}` : '');
}

/**
 * Differs between cards that ask or answer something else and, behind its dot, between those that show other limits: what but names
 * where else to read is none.
 */
export function textHash({ front, back }: Pick<FoundCard, 'front' | 'back'>, card: Card): string {
	const names = t('revision.moreOnPage', { names: '' });
	const limits = card.limits?.map(markedText).filter((limit) => !limit.startsWith(names)) ?? [];
	const end = limits.length > 0 ? hashOf(limits.join('\n')).slice(0, 4) : '';
	return `${hashOf(`${front}\n${back}`)}.${end}`;
}

const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 10);
