import { dayOf } from './day.ts';
import { cardKey } from './log.ts';
import {
	asWritten,
	dueDay,
	hasChanged,
	leechLapses,
	recallAt,
	type CardState,
	comesBack,
} from './replay.ts';

/** What of a card decides when it is asked. */
export interface QueuedCard {
	topic: string;
	card: string;
	hash: string;
	sibling: string;
	/** Cards with a smaller number are learned first. */
	rank: number;
}

/** What a reader has chosen. */
export interface Limits {
	/** New cards a day, and cards a day in all. */
	newPerDay: number;
	perDay: number;
	/** The day of the exam, by topic. */
	exams: Readonly<Record<string, number>>;
}

/** What is to be asked today. */
export interface Queue<T extends QueuedCard> {
	/** Known cards that are due, those most likely to be forgotten first, then new ones. */
	cards: T[];
	due: number;
	fresh: number;
	/** Cards that are due and over the day's limit. */
	waiting: number;
}

/** How a card stands today. */
export type Standing = 'new' | 'due' | 'changed' | 'later' | 'done' | 'suspended' | 'leech';

/** Tells how a card stands at a moment. */
export function standingOf(
	card: Pick<QueuedCard, 'hash' | 'topic'>,
	state: CardState | undefined,
	now: number,
	exam?: number
): Standing {
	if (!state) return 'new';
	if (state.isSuspended) return 'suspended';
	if (asWritten(state, card).lapses >= leechLapses) return 'leech';
	const last = state.answers.at(-1);
	if (!last) return 'new';
	const today = dayOf(now);
	if (dayOf(last.time) >= today) return 'done';
	// What it says now was never asked.
	if (hasChanged(state, card)) return 'changed';
	return dueDay(state, exam) <= today ? 'due' : 'later';
}

/**
 * Chooses what to ask today. Cards that tell each other's answers come on different days, and no card twice
 * on one; what is over the day's limit waits.
 *
 * `states` are those of all cards by key, also of topics that are not asked: their answers count for today.
 */
export function makeQueue<T extends QueuedCard>(
	cards: readonly T[],
	states: ReadonlyMap<string, CardState>,
	now: number,
	{ newPerDay, perDay, exams }: Limits
): Queue<T> {
	const today = dayOf(now);
	const standing = (card: T) => standingOf(card, states.get(cardKey(card)), now, exams[card.topic]);
	const done = countToday(states.values(), today);
	const withDone = cards.filter((card) => standing(card) === 'done');
	const siblings = new Set(withDone.map(siblingKey));
	const apart = (card: T) => {
		const isFirst = !siblings.has(siblingKey(card));
		siblings.add(siblingKey(card));
		return isFirst;
	};
	const recall = (card: T) => {
		const state = states.get(cardKey(card));
		const exam = exams[card.topic];
		const at = exam !== undefined && exam > today ? now + (exam - today) * 86_400_000 : now;
		return state ? recallAt(state, at) : 0;
	};
	const dueCards = cards
		.filter((card) => standing(card) === 'due' || standing(card) === 'changed')
		.sort((a, b) => recall(a) - recall(b))
		.filter(apart);
	const room = Math.max(0, perDay - done.all);
	const due = dueCards.slice(0, room);
	const newRoom = Math.max(0, Math.min(room - due.length, newPerDay - done.fresh));
	const fresh = cards
		.filter((card) => standing(card) === 'new')
		.sort((a, b) => a.rank - b.rank)
		.filter(apart)
		.slice(0, newRoom);
	return {
		cards: [...due, ...fresh],
		due: due.length,
		fresh: fresh.length,
		waiting: dueCards.length - due.length,
	};
}

const siblingKey = ({ topic, sibling }: QueuedCard): string => `${topic} ${sibling}`;

/** What was answered today: cards in all, and new ones. */
export function countToday(states: Iterable<CardState>, today: number) {
	const counts = { all: 0, fresh: 0 };
	for (const { answers } of states) {
		const now = answers.filter(({ time }) => dayOf(time) === today);
		if (now.length === 0) continue;
		counts.all += 1;
		if (now.length === answers.length) counts.fresh += 1;
	}
	return counts;
}

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
