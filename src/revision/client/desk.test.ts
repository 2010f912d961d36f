import { expect, test } from 'vitest';
import type { Deck, DeckCard } from '../card-data.ts';
import { replay } from '../schedule/replay.ts';
import type { LogEntry } from '../schedule/log.ts';
import { Desk } from './desk.ts';
import { readDueCount } from './due-count.ts';
import { summaryKey } from './due-summary.ts';
import { ReviewPlan } from './session/review-plan.ts';
import type { ProgressLog } from './store/open-log.ts';
import { usualSettings } from './store/settings.ts';

const start = new Date('2026-12-01T10:00:00').getTime();
const day = 86_400_000;

const card = (id: string, more: Partial<DeckCard> = {}) =>
	({ id, hash: 'h', kind: 'term', page: 'signs', sibling: id, ...more }) as DeckCard;
const deck = (...ids: string[]) =>
	({ topic: { id: 'gout' }, cards: ids.map((id) => card(id)) }) as unknown as Deck;

/** A log that is written when the test says so. */
class SlowLog implements ProgressLog {
	entries: LogEntry[] = [];
	settings = usualSettings;
	trouble = undefined;
	onChange: (() => void) | undefined;
	#waiting: (() => void)[] = [];
	add(entries: readonly LogEntry[]): Promise<number> {
		this.entries.push(...entries);
		return new Promise((resolve) => this.#waiting.push(() => resolve(entries.length)));
	}
	async changeSettings(): Promise<void> {}
	async clear(): Promise<void> {
		this.entries = [];
	}
	write(): void {
		for (const act of this.#waiting.splice(0)) act();
	}
}

const stored = new Map<string, string>();
Object.assign(globalThis, {
	localStorage: {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value),
	},
});
const left = () => JSON.parse(stored.get(summaryKey) ?? '{}');

test('knows after each answer and undo what a replay of the whole log says', () => {
	const log = new SlowLog();
	const desk = new Desk(log, [deck('a', 'b')]);
	const [a, b] = desk.cards;
	const first = desk.answer(a!, 3, start);
	desk.answer(b!, 1, start + 1);
	desk.answer(a!, 2, start + 5 * day);
	desk.mark(b!, 'suspend', start + 5 * day);
	expect(desk.states).toEqual(replay(log.entries));
	desk.undo(first.entry, start + 5 * day + 1);
	expect(desk.states).toEqual(replay(log.entries));
	const only = desk.answer(b!, 4, start + 6 * day);
	desk.undo(only.entry, start + 6 * day);
	expect(desk.states).toEqual(replay(log.entries));
});

test('undoes answer by answer, however slowly the browser writes, and no further than to the first', async () => {
	const log = new SlowLog();
	const desk = new Desk(log, [deck('a', 'b', 'c')]);
	const plan = new ReviewPlan(desk, start);
	const first = plan.current;
	void plan.answer(3, start);
	const all = [plan.undo(start + 1), plan.undo(start + 2)];
	expect(plan.canUndo).toBe(false);
	expect(plan.current).toBe(first);
	expect(log.entries.map(({ type }) => type)).toEqual(['answer', 'undo']);
	log.write();
	await Promise.all(all);
	expect([...desk.states]).toEqual([]);
});

test('leaves to landing pages what is due, without cards that are gone, put aside or forgotten too often', () => {
	const log = new SlowLog();
	const before = new Desk(log, [deck('kept', 'gone', 'aside', 'leech')]);
	const [kept, gone, aside, leech] = before.cards;
	for (const one of [kept!, gone!, aside!]) before.answer(one, 3, start);
	before.mark(aside!, 'suspend', start);
	for (let lapse = 0; lapse <= 8; lapse++) before.answer(leech!, 1, start + lapse * day);
	expect(Object.values(left().gout)).toEqual([2]);
	// The next edition has one card less, and other topics are as they were.
	stored.set(summaryKey, JSON.stringify({ ...left(), other: { 5: 1 } }));
	log.entries.push({ ...log.entries[0]!, id: 'other', topic: 'other' });
	new Desk(log, [deck('kept', 'aside', 'leech')]);
	expect(Object.values(left().gout)).toEqual([1]);
	expect(left().other).toEqual({ 5: 1 });
});

test('leaves to landing pages what has changed as due on the day after its last answer, a leech too', () => {
	const log = new SlowLog();
	const before = new Desk(log, [deck('known', 'leech')]);
	const [known, leech] = before.cards;
	for (let lapse = 0; lapse <= 8; lapse++) before.answer(leech!, 1, start - lapse * day);
	before.answer(known!, 4, start);
	const cards = ['known', 'leech'].map((id) => card(id, { hash: 'new' }));
	const later = new Desk(log, [{ ...deck(), cards }]);
	expect(readDueCount(JSON.stringify(left()), 'gout', start + day)).toBe(2);
	expect(later.queue(start + day).due).toBe(2);
});

test('goes on where another tab has answered, and keeps what that has counted', async () => {
	const log = new SlowLog();
	const desk = new Desk(log, [deck('a', 'b', 'c')]);
	const plan = new ReviewPlan(desk, start);
	void plan.answer(3, start);
	const other = new Desk(new SlowLog(), [deck('a', 'b', 'c')]);
	const { entry } = other.answer(other.cards[1]!, 3, start);
	log.entries.push(entry);
	log.onChange?.();
	plan.catchUp(start);
	expect(plan.current?.card).toBe('c');
	void plan.answer(3, start + 1);
	expect(Object.values(left().gout)).toEqual([3]);

	// It has forgotten all progress.
	await log.clear();
	log.onChange?.();
	plan.catchUp(start + 2);
	expect(plan.canUndo).toBe(false);
	expect(plan.current?.card).toBe('a');
});
