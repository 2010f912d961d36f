import { dayOf } from './day.ts';
import { cardKey } from './log.ts';
import type { QueuedCard } from './queue.ts';
import { asWritten, comesBack, dueDay, recallAt, type CardState } from './replay.ts';

/** How much of a group of cards is known. */
export interface Known {
	group: string;
	cards: number;
	/** Cards that were answered at all. */
	begun: number;
	/** The cards that would be recalled now, as far as can be foretold: a sum of chances. */
	known: number;
}

/** Tells by groups how much is known. */
export function knownBy<T extends QueuedCard>(
	cards: readonly T[],
	states: ReadonlyMap<string, CardState>,
	now: number,
	groupOf: (card: T) => string
): Known[] {
	return [...Map.groupBy(cards, groupOf)].map(([group, members]) => {
		const begun = members
			.flatMap((card) => states.get(cardKey(card)) ?? [])
			.filter(({ answers }) => answers.length > 0);
		const known = begun.reduce((sum, state) => sum + recallAt(state, now), 0);
		return { group, cards: members.length, begun: begun.length, known };
	});
}

/** How many cards become due on each of the next days; what is overdue or has changed counts for today. */
export function forecast<T extends QueuedCard>(
	cards: readonly T[],
	states: ReadonlyMap<string, CardState>,
	now: number,
	days: number,
	exams: Readonly<Record<string, number>>
): number[] {
	const today = dayOf(now);
	const counts = Array.from({ length: days }, () => 0);
	for (const card of cards) {
		const known = states.get(cardKey(card));
		const state = known && asWritten(known, card);
		if (!state || !comesBack(state)) continue;
		const day = Math.max(0, dueDay(state, exams[card.topic]) - today);
		if (day < days) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
}

/** How many of the answers to cards that were learned before were right, in the weeks up to now, the oldest first. */
export function retention(states: Iterable<CardState>, now: number, weeks: number) {
	const today = dayOf(now);
	const counts = Array.from({ length: weeks }, () => ({ right: 0, all: 0 }));
	for (const { answers } of states) {
		for (const { time, rating, wasKnown } of answers) {
			const week = weeks - 1 - Math.floor((today - dayOf(time)) / 7);
			const count = wasKnown ? counts[week] : undefined;
			if (!count) continue;
			count.all += 1;
			if (rating > 1) count.right += 1;
		}
	}
	return counts;
}
