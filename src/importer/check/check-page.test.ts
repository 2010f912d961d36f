import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { SourceNotes } from '../read/parts.ts';
import { readText } from '../read/text.ts';
import { checkPage } from './check-page.ts';

const position = { start: { line: 4, column: 1 }, end: { line: 4, column: 1 } };
const tree: Root = {
	type: 'root',
	children: [
		{ type: 'paragraph', children: [{ type: 'text', value: '<5 years: it’s' }], position },
	],
};
const { parts = [] } = readText('\n\n\n<5 years: it’s');
const notes: SourceNotes = { parts, notices: [] };

/** What is found wrong with a page whose file says `content`, where `tree` was to be written. */
const check = (content: string, source = notes) =>
	checkPage(
		{ name: 'overview', tree, text: content, lines: [{ from: 2, to: 9 }], added: 0 },
		source
	).map(({ line, message }) => `${line} ${message}`);

test('finds nothing wrong with a page that shows what was to be written', () => {
	expect(check('\\<5 years: it’s')).toEqual([]);
});

test('finds a page that would run something', () => {
	expect(check('{1}')).toEqual([
		'4 makes a page that does not build (“1” would run) on the way to overview.mdx',
	]);
	expect(check('[x](javascript:alert)')).toEqual([
		'4 makes a page that does not build (“javascript:alert” would run) on the way to overview.mdx',
	]);
});

test('finds a page that does not compile', () => {
	expect(check('<5 years')[0]).toMatch(/^4 makes a page that does not build \(1:1: Unexpected/);
});

test('finds a single character that would show otherwise', () => {
	expect(check("\\<5 years: it's")).toEqual([]);
	expect(check('\\<5 years: it”s')).toEqual([
		'4 has “<5 years: it’s”, which would not show as it is written on the way to overview.mdx',
	]);
});

test('finds a word of the notes that is not on the page, is moved, or is no word of the notes', () => {
	const more = readText('\n\n\n<5 years: it’s\nand more');
	expect(check('\\<5 years: it’s', more)).toEqual([
		'5 has the word “and”, which is moved on the way to overview.mdx',
	]);
	expect(check('\\<5 years: it’s', readText('\n\n\n<5 years: it'))).toEqual([
		'4 has the word “s”, which is moved on the way to overview.mdx',
	]);
	expect(check('\\<5 years: it’s', readText('\n\n\nit’s <5 years'))).toEqual([
		'4 has the word “it”, which is moved on the way to overview.mdx',
	]);
});
