import { expect, test } from 'vitest';
import { checkWords, findMissing, findMoved } from './check-words.ts';

/** What is said of the lines of a file whose pages show `shown`. */
const check = (lines: string[], shown: string[]) =>
	checkWords(
		lines.map((text, index) => ({ line: index + 1, text })),
		shown
	).map(({ line, message }) => `${line} ${message}`);

test('names each word, number and sign that is nowhere, with its line', () => {
	expect(check(['Give 5 mg', 'at 8 h'], ['Give mg', 'at 8 h'])).toEqual([
		'1 has “5”, which is on no page',
	]);
	expect(check(['Not if ≥ 6.5 or <5', 'daily'], ['Not if 65 or 5', 'daily'])).toEqual([
		'1 has “≥ 6.5 <”, which is on no page',
	]);
	expect(check(['5 mg', '5 mg'], ['5 mg'])).toEqual(['2 has “5 mg”, which is on no page']);
});

test('finds a word that only another block has', () => {
	expect(check(['Dose 5 mg', 'Give 5'], ['Dose mg', 'Give 5'])).toEqual([
		'1 has “5”, which is on no page',
	]);
});

test('finds nothing missing where words stand in other blocks, raised or with another label', () => {
	expect(check(['b 5', 'a', '1. c', '• d'], ['a b', '5', 'c', 'd'])).toEqual([]);
	expect(check(['at 10 9 /L', 'm2, ½'], ['at 10⁹/L and', 'm², 1⁄2'])).toEqual([]);
});

test('misses numbers that were run together, and none that is raised or a fraction', () => {
	expect(check(['=5 10 mg', '2*3 g'], ['=510 mg', '23 g'])).toEqual([
		'1 has “=5 10 mg”, which is on no page',
		'2 has “2*3 g”, which is on no page',
	]);
	expect(check(['Give 5', '10 mg'], ['Give 510 mg'])).toHaveLength(2);
	expect(
		check(['5 10^9 /L', '1½ tab', '*5*10, 2*5'], ['5 10⁹/L', '1 1/2 tab', '510, 2*5'])
	).toEqual([]);
});

test('takes no other number for one that is gone from between its words', () => {
	expect(check(['Give 5 mg daily', 'Give 5'], ['Give mg daily', 'Give 5', '5'])).toEqual([
		'1 has “5”, which is on no page',
	]);
	expect(
		check(
			['Give 5 mg daily', 'Mild 5 7 Severe'],
			['Give 5', 'mg daily', 'Mild', '5', '7', 'Severe']
		)
	).toEqual([]);
});

test('takes no other number for one that is gone from the beginning or the end of a text', () => {
	const others = ['Give within 5 days', '5 mg tablets'];

	for (const [said, shown] of [
		['5 mg aspirin once', 'mg aspirin once'],
		['Aspirin once, max 5', 'Aspirin once, max'],
		['Aspirin 5', 'Aspirin'],
		['5', ''],
	] as const)
		expect(check([said, ...others], [...others, shown, 'x 5 y', '5 mg', 'max 5 x'])).toEqual(
			said === '5' ? [] : ['1 has “5”, which is on no page']
		);
	expect(check(['Na | 5', '5 mg aspirin', 'daily'], ['Na', '5', '5 mg aspirin daily'])).toEqual([]);
});

test('names texts that stand on a page in another order', () => {
	const said = ['Amox', '1. 5 mg', 'Not in CKD', 'max 9 mg', 'Rest'].map((text, index) => ({
		line: index + 1,
		text,
	}));
	const moved = (...pages: string[][]) => findMoved(said, pages).map(({ message }) => message);

	expect(moved(['Not in CKD', 'Rest', '5 mg', 'Amox', 'max 9 mg'])).toEqual([
		'has “1. 5 mg” before “Rest”, which is the other way round on the page',
		'has “Amox” before “1. 5 mg”, which is the other way round on the page',
	]);
	expect(moved(['Not in CKD', 'max 9 mg'], ['5 mg', 'and more', '5 mg'])).toEqual([]);
});

test('says where something stands by its words in a file without lines', () => {
	expect(
		checkWords([{ line: 0, text: 'Give 5 mg', place: 'Give 5 mg' }], ['Give mg'])
	).toMatchObject([{ message: 'at “Give 5 mg”: has “5”, which is on no page' }]);
});

test('names powers and units whose raised digits are no longer raised', () => {
	const lost = (text: string, shown: string, left: string[] = []) =>
		findMissing({ said: [{ line: 3, text }], notices: [], left }, [shown]).flatMap(
			({ line, message }) =>
				/“(.*)”, whose/
					.exec(message)
					?.slice(1)
					.map((words) => `${line} ${words}`) ?? []
		);

	expect(lost('150 × 10⁹/L, 1.73 m², 5 mg²', '150 × 109/L, 1.73 m2, 5 mg²')).toEqual(['3 10⁹ m²']);
	expect(lost('at 10^-6 or 10^{9}', 'at 10-6 or 109')).toEqual(['3 10⁻⁶ 10⁹']);
	expect(lost('10^9/L, **10**⁻⁶, x₁^2', '10⁹/L, 10^-6, x₁²')).toEqual([]);
	expect(lost('1¹/₂ tablets, m²', '1 1/2 tablets', ['m2'])).toEqual([]);
});
