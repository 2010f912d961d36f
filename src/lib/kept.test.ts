import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Kept } from './kept.ts';

async function makeFile() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-kept-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return join(folder, 'cache', 'lengths.json');
}

/** Asks for the lengths of some words in a run of its own; returns those that it had to work out. */
function run(file: string, version: string, words: readonly string[]): string[] {
	const made: string[] = [];
	const kept = new Kept<number>({ file, version });
	for (const word of words) {
		const length = kept.get(word, () => {
			made.push(word);
			return word.length;
		});
		expect(length).toBe(word.length);
	}
	kept.save();
	return made;
}

test('works out each thing once, until the version changes', async () => {
	const file = await makeFile();
	const words = ['gout', 'lupus', '', 'constructor'];
	expect(run(file, '1', [...words, 'gout'])).toEqual(words);
	expect(run(file, '1', [...words, 'scurvy'])).toEqual(['scurvy']);
	expect(run(file, '2', ['gout'])).toEqual(['gout']);
});

test('forgets what was not asked for', async () => {
	const file = await makeFile();
	run(file, '1', ['gout', 'lupus']);
	run(file, '1', ['gout']);
	expect(run(file, '1', ['gout', 'lupus'])).toEqual(['lupus']);
});

test('takes a file that cannot be read for an empty one', async () => {
	const file = await makeFile();
	run(file, '1', ['gout']);
	await writeFile(file, (await readFile(file, 'utf8')).slice(0, -3));
	expect(run(file, '1', ['gout'])).toEqual(['gout']);
});
