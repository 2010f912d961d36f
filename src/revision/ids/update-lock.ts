import type { FoundCard, Lock, LockedCard } from './lock.ts';
import type { Matches } from './match-cards.ts';

/**
 * Brings the file of ids up to date with the pages. Returns it anew: cards that are gone are withdrawn and
 * stay in it, so that their ids are never given to another card and Anki can be told.
 *
 * `today` is the day of what changes: 2026-11-28.
 */
export function updateLock(
	lock: Lock,
	found: readonly FoundCard[],
	{ ids }: Pick<Matches, 'ids'>,
	today: string
): Lock {
	const cards = new Map(found.map((card) => [ids.get(card.place) ?? card.place, card]));
	const updated = new Map<string, LockedCard>();
	for (const [id, known] of lock) {
		const card = cards.get(id);
		updated.set(
			id,
			card ? refresh(known, card, today) : { ...known, withdrawn: known.withdrawn ?? today }
		);
	}
	for (const [id, card] of cards) {
		if (!updated.has(id)) updated.set(id, { ...card, changed: today });
	}
	return updated;
}

function refresh(known: LockedCard, card: FoundCard, today: string): LockedCard {
	const isSame = saysTheSame(known, card) && !known.withdrawn;
	return { ...card, changed: isSame ? known.changed : today };
}

const saysTheSame = (one: FoundCard, other: FoundCard): boolean =>
	one.front === other.front && one.back === other.back && one.rest === other.rest;

/** Whether the file says the same of each card as the pages do. */
export function isUpToDate(lock: Lock, updated: Lock): boolean {
	return (
		lock.size === updated.size && [...updated].every(([id, card]) => isEqual(card, lock.get(id)))
	);
}

const isEqual = (one: LockedCard, other: LockedCard | undefined): boolean =>
	other !== undefined &&
	one.place === other.place &&
	saysTheSame(one, other) &&
	Boolean(one.withdrawn) === Boolean(other.withdrawn);
