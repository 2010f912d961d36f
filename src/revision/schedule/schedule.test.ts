import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginOf, dayOf, readDay, writeDayNumber } from './day.ts';
import { cardKey, readEntry, type AnswerEntry, type LogEntry, type Rating } from './log.ts';
import { makeQueue, standingOf, type QueuedCard } from './queue.ts';
import { dueDay, previewDays, recallAt, replay } from './replay.ts';

const start = new Date('2026-12-01T10:00:00').getTime();
const day = 86_400_000;

let count = 0;
const answered = (card: string, time: number, rating: Rating, hash = 'h'): AnswerEntry => ({
	id: `e${count++}`,
	type: 'answer',
	topic: 't',
	card,
	time,
	rating,
	hash,
});

const queued = (card: string, more: Partial<QueuedCard> = {}): QueuedCard => ({
	topic: 't',
	card,
	hash: 'h',
	sibling: card,
	rank: 0,
	...more,
});

const limits = { newPerDay: 10, perDay: 50, exams: {} };
const only = (entries: LogEntry[]) => replay(entries).get('t a')!;

test('lets a day begin at four in the morning', () => {
	const at = (text: string) => dayOf(new Date(text).getTime());
	expect(at('2026-12-02T03:59:00')).toBe(at('2026-12-01T22:00:00'));
	expect(at('2026-12-02T04:00:00')).toBe(at('2026-12-01T22:00:00') + 1);
	expect(writeDayNumber(readDay('2026-12-24') ?? 0)).toBe('2026-12-24');
	expect(dayOf(beginOf(20_500, start))).toBe(20_500);
	expect(dayOf(beginOf(20_500, start) - 1)).toBe(20_499);
	expect(readDay('soon')).toBeUndefined();
});

test('asks again later after each good answer', () => {
	const first = only([answered('a', start, 3)]);
	const due = first.memory.due.getTime();
	const second = only([answered('a', start, 3), answered('a', due, 3)]);
	expect(dueDay(first)).toBeGreaterThan(dayOf(start));
	expect(second.memory.scheduled_days).toBeGreaterThan(first.memory.scheduled_days);
});

test('undoes an answer by going through the others again, also after a late one', () => {
	const entries = [answered('a', start, 3), answered('a', start + 9 * day, 3)];
	const late = answered('a', start + 40 * day, 1);
	const undo: LogEntry = {
		id: 'u',
		type: 'undo',
		topic: 't',
		card: 'a',
		time: late.time + 1,
		of: late.id,
	};
	expect(replay([...entries, late, undo])).toEqual(replay(entries));
});

test('merges the logs of two devices in any order, and the same entry twice', () => {
	const entry = fc.record({
		id: fc.string({ minLength: 1, maxLength: 4 }),
		type: fc.constant('answer' as const),
		topic: fc.constant('t'),
		card: fc.constantFrom('a', 'b', 'c'),
		time: fc.integer({ min: start, max: start + 90 * day }),
		rating: fc.constantFrom<Rating>(1, 2, 3, 4),
		hash: fc.constant('h'),
	});
	const log = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 });
	fc.assert(
		fc.property(log, fc.nat(40), (entries, cut) => {
			const [mine, theirs] = [entries.slice(0, cut), entries.slice(Math.max(0, cut - 5))];
			const sorted = (states: ReturnType<typeof replay>) =>
				[...states].sort(([a], [b]) => (a < b ? -1 : 1));
			expect(sorted(replay([...theirs, ...mine]))).toEqual(sorted(replay(entries)));
		})
	);
});

test('asks a card whose text has changed, and says so', () => {
	const state = only([answered('a', start, 4)]);
	expect(standingOf(queued('a'), state, start + day)).toBe('later');
	expect(standingOf(queued('a', { hash: 'new' }), state, start + day)).toBe('changed');
	expect(standingOf(queued('a', { hash: 'new' }), state, start)).toBe('done');
});

test.each([
	['text.one', 'text.one', false],
	['text.one', 'text.two', true],
	['text.', 'text.one', true],
	// What was answered before limits counted.
	['text', 'text.one', false],
	['text', 'other.one', true],
])('asks again what has other limits: %s, then %s', (before, hash, isChanged) => {
	const state = only([answered('a', start, 4, before)]);
	expect(standingOf(queued('a', { hash }), state, start + day) === 'changed').toBe(isChanged);
});

test('puts a card aside that was forgotten eight times, until it is taken up again', () => {
	const entries: LogEntry[] = [answered('a', start, 3)];
	for (let lapse = 1; lapse <= 8; lapse++) entries.push(answered('a', start + lapse * 3 * day, 1));
	const now = start + 60 * day;
	expect(standingOf(queued('a'), only(entries), now)).toBe('leech');
	expect(standingOf(queued('a', { hash: 'new' }), only(entries), now)).toBe('changed');
	expect(standingOf(queued('a'), only([...entries, answered('a', now, 1, 'new')]), now)).toBe(
		'done'
	);
	const resumed: LogEntry = { id: 'r', type: 'resume', topic: 't', card: 'a', time: now };
	expect(standingOf(queued('a'), only([...entries, resumed]), now)).toBe('due');
	const suspended: LogEntry = { ...resumed, id: 's', type: 'suspend', time: now + 1 };
	expect(standingOf(queued('a'), only([...entries, resumed, suspended]), now)).toBe('suspended');
});

test('lets no interval lead past an exam', () => {
	const entries = [answered('a', start, 4)];
	const state = only(entries);
	const exam = dayOf(start) + 5;
	expect(dueDay(state)).toBeGreaterThan(exam);
	expect(dueDay(state, exam)).toBe(exam - 1);
	// Once asked on the day before, it is over.
	const asked = only([...entries, answered('a', start + 4 * day, 3)]);
	expect(dueDay(asked, exam)).toBeGreaterThan(exam);
});

test('asks first what would be forgotten by the exam', () => {
	const log = [answered('weak', start, 1), answered('strong', start, 4)];
	const now = start + 60 * day;
	const exams = { t: dayOf(now) + 10 };
	const queue = makeQueue([queued('strong'), queued('weak')], replay(log), now, {
		...limits,
		exams,
	});
	expect(queue.cards.map(({ card }) => card)).toEqual(['weak', 'strong']);
	const states = replay(log);
	expect(recallAt(states.get('t weak')!, now)).toBeLessThan(recallAt(states.get('t strong')!, now));
});

test('keeps siblings apart, and holds the limits of a day', () => {
	const cards = [
		queued('a', { sibling: 's', rank: 2 }),
		queued('b', { sibling: 's', rank: 1 }),
		queued('c', { rank: 3 }),
		queued('d', { rank: 4 }),
	];
	const queue = (more = {}) =>
		makeQueue(cards, new Map(), start, { ...limits, ...more }).cards.map(({ card }) => card);
	expect(queue()).toEqual(['b', 'c', 'd']);
	expect(queue({ newPerDay: 1 })).toEqual(['b']);
	expect(queue({ perDay: 2 })).toEqual(['b', 'c']);
	const afterOne = makeQueue(cards, replay([answered('b', start, 3)]), start, {
		...limits,
		newPerDay: 2,
	});
	expect(afterOne.cards.map(({ card }) => card)).toEqual(['c']);
});

test('says how many days each answer would give', () => {
	const days = previewDays(undefined, start);
	expect(days[1]).toBeGreaterThanOrEqual(1);
	expect(days[1]).toBeLessThanOrEqual(days[2]);
	expect(days[2]).toBeLessThanOrEqual(days[3]);
	expect(days[3]).toBeLessThan(days[4]);
});

test.each([
	null,
	'text',
	{},
	{ id: 'a', topic: 't', card: 'c', time: NaN, type: 'answer', rating: 3, hash: 'h' },
	{ id: 'a', topic: 't', card: 'c', time: 9e99, type: 'resume' },
	{ id: 'a', topic: 't', card: 'c', time: 1, type: 'answer', rating: 5, hash: 'h' },
	{ id: 'a', topic: 't', card: 'c', time: 1, type: 'undo' },
])('takes nothing for an entry that is none: %j', (junk) => {
	expect(readEntry(junk)).toBeUndefined();
});

test('over 60 days, asks nothing twice a day and never more than the limit', () => {
	const cards = Array.from({ length: 140 }, (_, index) =>
		queued(`card-${index}`, { sibling: `group-${Math.floor(index / 2)}`, rank: index })
	);
	const log: LogEntry[] = [];
	const exams = { t: dayOf(start) + 50 };
	const counts: number[] = [];
	let seed = 7;
	const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
	for (let at = 0; at < 60; at++) {
		const morning = start + at * day;
		const asked = new Set<string>();
		// Two sessions a day: the second one goes on with what the first has left.
		for (const now of [morning, morning + 6 * 3_600_000]) {
			const { cards: queue } = makeQueue(cards, replay(log), now, {
				newPerDay: 10,
				perDay: 40,
				exams,
			});
			const part = now === morning ? queue.slice(0, 25) : queue;
			for (const [index, card] of part.entries()) {
				expect(asked.has(card.card)).toBe(false);
				asked.add(card.card);
				log.push(answered(card.card, now + index * 1000, random() < 0.15 ? 1 : 3));
			}
		}
		const groups = [...asked].map((card) => Math.floor(Number(card.slice(5)) / 2));
		expect(new Set(groups).size).toBe(groups.length);
		counts.push(asked.size);
	}
	expect(Math.max(...counts)).toBeLessThanOrEqual(40);
	// All of them were learned, and the burden falls.
	expect(new Set(log.map(cardKey)).size).toBe(140);
	expect(counts.slice(55).reduce((sum, one) => sum + one, 0) / 5).toBeLessThan(30);
});
