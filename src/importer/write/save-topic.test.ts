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
	await saveTopic(
		docs,
		'a',
		new Map([
			['topic.yml', 'title: A'],
			['index.mdx', 'x'],
		])
	);

	expect(await readdir(docs)).toEqual(['a']);
	expect((await readdir(join(docs, 'a'))).sort()).toEqual(['index.mdx', 'topic.yml']);
});

test('replaces what was there, old files included', async () => {
	await saveTopic(docs, 'a', new Map([['old.mdx', 'old']]));
	await saveTopic(docs, 'a', new Map([['new.mdx', 'new']]));

	expect(await readdir(docs)).toEqual(['a']);
	expect(await readdir(join(docs, 'a'))).toEqual(['new.mdx']);
});

test('leaves what was there, and nothing else, if a file cannot be written', async () => {
	await saveTopic(docs, 'a', new Map([['old.mdx', 'old']]));
	const files = new Map([
		['new.mdx', 'new'],
		[`${'long'.repeat(100)}.mdx`, 'new'],
	]);

	await expect(saveTopic(docs, 'a', files)).rejects.toThrow('ENAMETOOLONG');
	expect(await readdir(docs)).toEqual(['a']);
	expect(await readFile(join(docs, 'a/old.mdx'), 'utf8')).toBe('old');
});
