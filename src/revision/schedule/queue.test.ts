import { expect, test } from 'vitest';
import { chooseTopics, dueStates } from './queue.ts';
import { dayOf } from './day.ts';
import type { LogEntry, Rating } from './log.ts';
import { replay } from './replay.ts';
import { forecast } from './statistics.ts';

const start = new Date('2026-12-01T10:00:00').getTime();
const day = 86_400_000;
const limits = { newPerDay: 10, perDay: 3, exams: {} };

let count = 0;
const answered = (topic: string, card: string, time: number, rating: Rating = 3): LogEntry => ({
	id: `e${count++}`,
	type: 'answer',
	topic,
	card,
	time,
	rating,
	hash: 'h',
});
const begun = (id: string, fresh: number, ...entries: LogEntry[]) => ({
	id,
	fresh,
	states: [...replay(entries).values()],
});
const chosen = (topics: ReturnType<typeof begun>[], now: number, more = {}) =>
	chooseTopics(topics, now, { ...limits, ...more }).map(({ id }) => id);

test('takes the topics of the cards that are most likely forgotten, as far as the day has room', () => {
	const topics = Array.from({ length: 20 }, (_, index) =>
		begun(`t${index}`, 5, answered(`t${index}`, 'a', start + index * day))
	);
	const now = start + 60 * day;
	expect(chosen(topics, now)).toEqual(['t0', 't1', 't2']);
	const today = begun('done', 0, answered('done', 'a', now), answered('done', 'b', now));
	expect(chosen([...topics, today], now)).toEqual(['t0']);
	expect(chosen(topics, now, { perDay: 0 })).toEqual([]);
});

test('fills the room for new cards with the topics that were answered last', () => {
	const topics = [
		begun('old', 9, answered('old', 'a', start)),
		begun('new', 4, answered('new', 'a', start + day)),
		begun('full', 0, answered('full', 'a', start + day)),
	];
	const now = start + day;
	expect(chosen(topics, now, { perDay: 50, newPerDay: 3 })).toEqual(['new']);
	expect(chosen(topics, now, { perDay: 50, newPerDay: 8 })).toEqual(['old', 'new']);
	expect(chosen(topics, now, { perDay: 50, newPerDay: 0 })).toEqual([]);
});

test('counts as due what is asked: before an exam earlier, and nothing that was put aside', () => {
	const entries = [answered('t', 'a', start, 4), answered('t', 'b', start, 1)];
	const aside: LogEntry = { id: 's', type: 'suspend', topic: 't', card: 'b', time: start + 1 };
	const now = start + 3 * day;
	const exams = { t: dayOf(start) + 4 };
	const topic = begun('t', 0, ...entries);
	expect(dueStates(topic, now, {})).toHaveLength(1);
	expect(dueStates(topic, now, exams)).toHaveLength(2);
	expect(dueStates(begun('t', 0, ...entries, aside), now, {})).toHaveLength(0);
});

test('foretells by day what becomes due: changed cards today, leeches and cards put aside never', () => {
	const cards = ['good', 'again', 'changed', 'leech', 'aside', 'new'].map((card) => ({
		topic: 't',
		card,
		hash: card === 'changed' ? 'other' : 'h',
		sibling: card,
		rank: 0,
	}));
	const log: LogEntry[] = [
		answered('t', 'good', start, 4),
		answered('t', 'again', start, 1),
		answered('t', 'changed', start, 4),
		answered('t', 'aside', start, 1),
		{ id: 's', type: 'suspend', topic: 't', card: 'aside', time: start + 1 },
	];
	for (let lapse = 0; lapse <= 8; lapse++) {
		log.push(answered('t', 'leech', start - (9 - lapse) * day, 1));
	}
	const days = forecast(cards, replay(log), start + day, 10, {});
	expect(days[0]).toBe(2);
	expect(days.reduce((sum, one) => sum + one)).toBe(3);
});
