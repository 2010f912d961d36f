import { expect, test } from 'vitest';
import { readList, readLists } from './kept.ts';

const file = { path: 'a/', size: 12, revision: 'r', to: 'topic' };
const list = { edition: 'e1', files: [file] };

test('a list is read', () => {
	expect(readList(list)).toEqual(list);
});

test('the list of a topic and that of what topics share become one', () => {
	const index = { ...file, path: 'pagefind/a', to: 'index' };
	const [own, shared] = [
		{ files: [file], bytes: 12 },
		{ edition: 'e1', files: [index] },
	];

	expect(readLists(own, shared)).toEqual({ ...list, files: [index, file] });
	expect(readLists(own, { ...shared, files: null })).toBeUndefined();
	expect(readLists(undefined, shared)).toBeUndefined();
	expect(readLists('<!doctype html>', shared)).toBeUndefined();
});

test('whatever else the site or a damaged store gives is no list', () => {
	for (const junk of [
		undefined,
		null,
		[],
		'<!doctype html>',
		{ ...list, edition: 1 },
		{ ...list, files: {} },
		{ ...list, files: [{ ...file, size: '12' }] },
		{ ...list, files: [{ ...file, to: 'elsewhere' }] },
		{ ...list, files: [null] },
	]) {
		expect(readList(junk)).toBeUndefined();
	}
});
