import { createEmptyCard, fsrs, type Card, type FSRS } from 'ts-fsrs';
import { dayOf } from './day.ts';
import { cardKey, type AnswerEntry, type LogEntry, type Rating } from './log.ts';

/** What is known of a card from its entries. */
export interface CardState {
	/** As the scheduler has it. */
	memory: Card;
	/** The hash of what it said when it was answered last. */
	hash: string;
	answers: { time: number; rating: Rating; wasKnown: boolean }[];
	isSuspended: boolean;
	/** How often it was forgotten since it was last taken up. */
	lapses: number;
}

/** A card that is forgotten so often costs more time than it is worth, until it is written otherwise. */
export const leechLapses = 8;

/**
 * Works out what is known of each card, by its key. Entries may come in any order, and more than once.
 *
 * ts-fsrs schedules; its `rollback` is not used, since it sets a wrong day after a late review. What was
 * undone is left out, and the rest is gone through again.
 */
export function replay(entries: Iterable<LogEntry>): Map<string, CardState> {
	const all = new Map([...entries].map((entry) => [entry.id, entry]));
	const undone = new Set(
		[...all.values()].flatMap((entry) => (entry.type === 'undo' ? [entry.of] : []))
	);
	const states = new Map<string, CardState>();
	const inOrder = [...all.values()]
		.filter(({ id }) => !undone.has(id))
		.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
	for (const entry of inOrder) {
		if (entry.type === 'undo') continue;
		const key = cardKey(entry);
		const state = states.get(key) ?? emptyState(entry.time);
		states.set(key, entry.type === 'answer' ? answer(state, entry) : mark(state, entry.type));
	}
	return states;
}

const emptyState = (time: number): CardState => ({
	memory: createEmptyCard(new Date(time)),
	hash: '',
	answers: [],
	isSuspended: false,
	lapses: 0,
});

const mark = (state: CardState, type: 'suspend' | 'resume'): CardState => ({
	...state,
	isSuspended: type === 'suspend',
	lapses: type === 'resume' ? 0 : state.lapses,
});

function answer(state: CardState, { time, rating, hash }: AnswerEntry): CardState {
	const { card } = scheduler.next(state.memory, new Date(time), rating);
	const wasKnown = state.answers.length > 0;
	return {
		...state,
		memory: card,
		hash,
		answers: [...state.answers, { time, rating, wasKnown }],
		lapses: asWritten(state, { hash }).lapses + (wasKnown && rating === 1 ? 1 : 0),
	};
}

/** Whether a card says something else than when it was answered last. */
export const hasChanged = ({ answers, hash }: CardState, now: { hash: string }): boolean => {
	// Until 0.2.0 logs have no hash of limits, behind the dot.
	const isWhole = [hash, now.hash].every((one) => one.includes('.'));
	const [before, after] = [hash, now.hash].map((one) => (isWhole ? one : one.split('.')[0]));
	return answers.length > 0 && before !== after;
};

/** What is known of a card as it is written now: if it has changed it is due on the next day, however often it was forgotten. */
export function asWritten(state: CardState, now: { hash: string }): CardState {
	if (!hasChanged(state, now)) return state;
	const next = new Date(state.memory.last_review!.getTime() + 86_400_000);
	return { ...state, memory: { ...state.memory, due: next }, lapses: 0 };
}

/** Whether a card comes back by itself: it was answered, is not put aside, and was not forgotten too often. */
export const comesBack = ({ answers, isSuspended, lapses }: CardState): boolean =>
	answers.length > 0 && !isSuspended && lapses < leechLapses;

/** The days until a card would be asked again, for each answer; `most` is the most that they may be. */
export function previewDays(
	state: CardState | undefined,
	time: number,
	most = Infinity
): Record<Rating, number> {
	const memory: Card = state?.memory ?? createEmptyCard(new Date(time));
	const daysFor = (rating: Rating) =>
		Math.min(most, scheduler.next(memory, new Date(time), rating).card.scheduled_days);
	return { 1: daysFor(1), 2: daysFor(2), 3: daysFor(3), 4: daysFor(4) };
}

/** How likely it is that a card is known at a moment: from 0 to 1. */
export const recallAt = ({ memory }: CardState, time: number): number =>
	scheduler.get_retrievability(memory, new Date(time), false);

/**
 * The day on which a card is to be asked again. Before an exam no interval leads past it: a card that would
 * be asked later is asked the day before.
 */
export function dueDay({ memory }: CardState, exam?: number): number {
	const due = dayOf(memory.due.getTime());
	const last = dayOf((memory.last_review ?? memory.due).getTime());
	return exam !== undefined && last < exam - 1 && due > exam - 1 ? exam - 1 : due;
}

/** Whole days, so that nothing comes back on the day on which it was asked. */
const scheduler: FSRS = fsrs({
	request_retention: 0.9,
	maximum_interval: 365 * 5,
	enable_fuzz: false,
	enable_short_term: false,
});
