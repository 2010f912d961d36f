import { expect, test } from 'vitest';
import { largestFit, orderForSheet } from './sheet.ts';

test('puts the key points first, then the first statement of each section, then the second', () => {
	const sections = [
		{ isKey: true, count: 2 },
		{ isKey: false, count: 1 },
		{ isKey: false, count: 2 },
	];

	expect(orderForSheet(sections)).toEqual([
		[
			{ section: 0, statement: 0 },
			{ section: 0, statement: 1 },
		],
		[
			{ section: 1, statement: 0 },
			{ section: 2, statement: 0 },
		],
		[{ section: 2, statement: 1 }],
	]);
});

test('makes no group of nothing', () => {
	expect(orderForSheet([])).toEqual([]);
	expect(orderForSheet([{ isKey: false, count: 0 }])).toEqual([]);
});

test('finds how many fit, asking seldom', () => {
	for (const room of [0, 1, 7, 30]) {
		let asked = 0;
		const fits = (number: number) => {
			asked += 1;
			return number <= room;
		};
		expect(largestFit(30, fits)).toBe(room);
		expect(asked).toBeLessThan(7);
	}
	expect(largestFit(0, () => true)).toBe(0);
});
