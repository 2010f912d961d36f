import { expect, test } from 'vitest';
import { headersFor, readHeadersFile, writeHeadersFile } from './headers-file.ts';

const rules = [
	{ path: '/*', headers: { 'X-One': "a 'b'; c: d", 'X-Two': 'e' } },
	{ path: '/fixed/*', headers: { 'Cache-Control': 'immutable' } },
	{ path: '/one.txt', headers: { 'X-Three': 'f' } },
];

test('headers are written by address, below the base', () => {
	expect(writeHeadersFile(rules.slice(0, 2), '/some/base/')).toBe(
		"/some/base/*\n  X-One: a 'b'; c: d\n  X-Two: e\n\n/some/base/fixed/*\n  Cache-Control: immutable\n"
	);
});

test('what was written is read back', () => {
	expect(readHeadersFile(writeHeadersFile(rules, '/'))).toEqual(rules);
	expect(readHeadersFile('# a remark\n\n  X-Lost: no address\n')).toEqual([]);
});

test('an address gets the headers of every rule that it fits', () => {
	expect(headersFor(rules, '/fixed/a.js')).toEqual({
		...rules[0]?.headers,
		'Cache-Control': 'immutable',
	});
	expect(headersFor(rules, '/one.txt')).toHaveProperty('X-Three');
	expect(headersFor(rules, '/one.txt/')).not.toHaveProperty('X-Three');
});
