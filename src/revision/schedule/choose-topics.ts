import { dayOf } from './day.ts';
import { countToday, type Limits } from './queue.ts';
import { comesBack, dueDay, recallAt, type CardState } from './replay.ts';

/** A topic that a reader has begun. */
export interface BegunTopic {
	/** What progress hangs on. */
	id: string;
	/** What is known of its cards. */
	states: readonly CardState[];
	/** How many of its cards are new. */
	fresh: number;
}

/** What of a topic is due at a moment, as far as the log tells: the cards themselves are not at hand. */
export function dueStates(
	{ id, states }: Pick<BegunTopic, 'id' | 'states'>,
	now: number,
	exams: Limits['exams']
): CardState[] {
	const today = dayOf(now);
	return states.filter((state) => comesBack(state) && dueDay(state, exams[id]) <= today);
}

/**
 * Chooses the topics whose cards a session of today needs, so that a reader of a thousand topics need not load
 * them all: those of the due cards that are most likely to be forgotten, as many as the day's limit has room
 * for, and as many with new cards as there is room for these, those answered last before others.
 */
export function chooseTopics<T extends BegunTopic>(
	topics: readonly T[],
	now: number,
	{ newPerDay, perDay, exams }: Limits
): T[] {
	const states = topics.flatMap((topic) => topic.states);
	const done = countToday(states, dayOf(now));
	const room = Math.max(0, perDay - done.all);
	const due = topics
		.flatMap((topic) => dueStates(topic, now, exams).map((state) => ({ topic, state })))
		.map(({ topic, state }) => ({ topic, recall: recallAt(state, now) }))
		.sort((a, b) => a.recall - b.recall)
		.slice(0, room);
	const chosen = new Set(due.map(({ topic }) => topic));
	let newRoom = Math.min(room - due.length, newPerDay - done.fresh);
	for (const { fresh } of chosen) newRoom -= fresh;
	const others = topics
		.filter((topic) => topic.fresh > 0 && !chosen.has(topic))
		.sort((a, b) => lastAnswer(b.states) - lastAnswer(a.states));
	for (const topic of others) {
		if (newRoom <= 0) break;
		chosen.add(topic);
		newRoom -= topic.fresh;
	}
	return topics.filter((topic) => chosen.has(topic));
}

/** The moment of the last answer to any of some cards; 0 if there is none. */
export const lastAnswer = (states: readonly CardState[]): number =>
	states.reduce((last, { answers }) => Math.max(last, answers.at(-1)?.time ?? 0), 0);
