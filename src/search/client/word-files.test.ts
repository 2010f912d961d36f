import { expect, test } from 'vitest';
import { wordFiles } from './word-files.ts';

const files = ['aa', 'am', 'ba', 'pa', 'pn', 'qa'].map((start): [string, string] => [start, start]);

test.each([
	['pnicillin', ['pa', 'pn', 'ba']],
	['penicillinallergy', ['pa', 'pn', 'ba', 'aa']],
])('loads the words that %s may stand for', async (typed, expected) => {
	const loaded: string[] = [];
	const words = wordFiles(files, async (name) => void loaded.push(name));
	await words.loadSlips([typed]);
	expect(loaded).toEqual(expect.arrayContaining(expected));
	expect(loaded).not.toContain('qa');
	expect(new Set(loaded).size).toBe(loaded.length);
});
