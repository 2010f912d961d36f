import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveTopic } from './save-topic.ts';

let docs = '';
beforeEach(async () => {
	docs = await mkdtemp(join(tmpdir(), 'vademecum-docs-'));
});
afterEach(() => rm(docs, { recursive: true }));

test('writes all files into the folder of the topic', async () => {
	await saveTopic(docs, 'a', [
		{ name: 'topic.yml', content: 'title: A' },
		{ name: 'index.mdx', content: 'x' },
	]);

	expect(await readdir(docs)).toEqual(['a']);
	expect((await readdir(join(docs, 'a'))).sort()).toEqual(['index.mdx', 'topic.yml']);
});

test('replaces what was there, old files included', async () => {
	await saveTopic(docs, 'a', [{ name: 'old.mdx', content: 'old' }]);
	await saveTopic(docs, 'a', [{ name: 'new.mdx', content: 'new' }]);

	expect(await readdir(docs)).toEqual(['a']);
	expect(await readdir(join(docs, 'a'))).toEqual(['new.mdx']);
});

test('leaves what was there, and nothing else, if a file cannot be written', async () => {
	await saveTopic(docs, 'a', [{ name: 'old.mdx', content: 'old' }]);
	const files = [
		{ name: 'new.mdx', content: 'new' },
		{ name: `${'long'.repeat(100)}.mdx`, content: 'new' },
	];

	await expect(saveTopic(docs, 'a', files)).rejects.toThrow('ENAMETOOLONG');
	expect(await readdir(docs)).toEqual(['a']);
	expect(await readFile(join(docs, 'a/old.mdx'), 'utf8')).toBe('old');
});
