import { expect, test } from 'vitest';
import type { Root } from 'mdast';
import { checkWords } from './check-words.ts';

const tree = (...lines: string[]): Root => ({
	type: 'root',
	children: lines.map((value, index) => ({
		type: 'paragraph',
		children: [{ type: 'text', value }],
		position: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 1 } },
	})),
});

const onPage = (...lines: string[]) => [
	{
		name: 'overview',
		title: 'Overview',
		standard: true,
		lines: [],
		blocks: tree(...lines).children,
	},
];

test('names each word and number that is on no page', () => {
	expect(checkWords(tree('Give 5 mg', 'at 8 h'), onPage('Give mg', 'at 8 h'), [])).toMatchObject([
		{ line: 1, message: 'has the words “5”, which are on no page' },
	]);
	expect(checkWords(tree('5 mg', '5 mg'), onPage('5 mg'), [])).toMatchObject([{ line: 2 }]);
});

test('finds nothing missing where words stand in another order, or in the title', () => {
	expect(checkWords(tree('Gout', 'a', 'b 5'), onPage('b 5', 'a'), ['Gout'])).toEqual([]);
});
