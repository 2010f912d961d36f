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
		const isSame = card && saysTheSame(known, card) && !known.withdrawn;
		const changed = isSame ? known.changed : today;
		const gone = { ...known, withdrawn: known.withdrawn ?? today };
		updated.set(id, card ? { ...card, changed } : gone);
	}
	for (const [id, card] of cards) {
		if (!updated.has(id)) updated.set(id, { ...card, changed: today });
	}
	return updated;
}

const saysTheSame = (one: FoundCard, other: FoundCard): boolean =>
	one.front === other.front && one.back === other.back && one.rest === other.rest;
