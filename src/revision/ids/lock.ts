import { readDay, writeDayNumber } from '../schedule/day.ts';

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
