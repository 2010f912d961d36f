import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { tableOf } from '../tree/grid.ts';
import { text } from '../tree/blocks.ts';
import { findMovedCells } from './moved-cells.ts';

const page = (...rows: string[][]): Root => ({
	type: 'root',
	children: [
		tableOf(
			rows.map((row) => row.map((cell) => [text(cell)])),
			1
		),
	],
});
const moved = (lines: string[], ...rows: string[][]) =>
	findMovedCells(
		lines.map((one, index) => ({ line: index + 1, text: one })),
		[page(...rows)]
	).map(({ line, message }) => `${line} ${/“(.*)”/.exec(message)?.[1]}`);

test('names a row whose cells stand in another order than in its line, or in the cells of the file', () => {
	const head = ['Drug', 'Child', 'Adult'];

	expect(moved(['Drug,Child,Adult', 'A,5 mg,10 mg'], head, ['A', '10 mg', '5 mg'])).toEqual([
		'2 a 5 mg 10 mg',
	]);
	expect(moved(['A', '5 mg', '10 mg', 'B'], head, ['A', '10 mg', '5 mg'])).toEqual([
		'1 a 5 mg 10 mg',
	]);
});

test('names no row that the file has in its order, or that it has in no such order', () => {
	const rows = [
		['A', '5', '10'],
		['A', '10', '5'],
	];

	expect(moved(['| A | 5 | 10 |', '| A | **10** | 5 |'], ...rows)).toEqual([]);
	expect(moved(['A', '', '5', '10', 'A', '10', '5'], ...rows)).toEqual([]);
	expect(moved(['A, with 5', 'for 10'], ...rows)).toEqual([]);
});

test('names no row of a drawn table whose cells go on between lines, unless it has them in another order', () => {
	const lines = ['| Mild | barking, | 0.15 mg/kg |', '| | no | once |', '| | stridor | |'];

	expect(moved(lines, ['Mild', 'barking, no stridor', '0.15 mg/kg once'])).toEqual([]);
	expect(moved(lines, ['Mild', '0.15 mg/kg once', 'barking, no stridor'])).toHaveLength(1);
});
