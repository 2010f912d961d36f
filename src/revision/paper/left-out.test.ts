import { expect, test } from 'vitest';
import type { DeckCard } from '../card-data.ts';
import { makeExam } from './exam.ts';
import { describeLeftOut } from './left-out.ts';

const card = (id: number, sibling = id) =>
	({
		id: `${id}`,
		kind: 'term',
		sibling: `${sibling}`,
		ask: [],
		answer: ['a'],
	}) as unknown as DeckCard;

test('an exam counts the cards that it leaves out, each once', () => {
	const cards = Array.from({ length: 30 }, (_, id) => card(id, id < 4 ? 0 : id));
	const { questions, told, beyond } = makeExam(cards, 1);

	expect([questions.length, told, beyond]).toEqual([20, 3, 7]);
	expect(makeExam([card(1)], 1)).toMatchObject({ told: 0, beyond: 0 });
});

test('says how many cards a sheet leaves out, and why', () => {
	expect(describeLeftOut({ noSource: 1, beyond: 12, told: 0 })).toBe(
		'Not on this sheet: 1 card without a source, 12 cards beyond the length of an exam.'
	);
	expect(describeLeftOut({ noSource: 0 })).toBe('');
});
