import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Kept } from './kept.ts';

async function makeFile() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-kept-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return join(folder, 'cache', 'lengths.jsonl');
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
	const words = ['gout', 'lupus', '', 'constructor', 'a\t"b"\\\n', 'é–\u2028'];
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

test('takes a file for an empty one that has lost its end, of which the rest could be read', async () => {
	const file = await makeFile();
	run(file, '1', ['gout', 'lupus']);
	const lines = (await readFile(file, 'utf8')).split('\n');
	for (const left of [lines.slice(0, -1), lines.slice(0, -3), lines.slice(0, 1)]) {
		await writeFile(file, left.join('\n'));
		expect(run(file, '1', ['gout'])).toEqual(['gout']);
		await writeFile(file, lines.join('\n'));
	}
});

test('keeps what nobody reads, as it is', async () => {
	const file = await makeFile();
	run(file, '1', ['gout', 'lupus']);
	const before = await readFile(file, 'utf8');
	const kept = new Kept<number>({ file, version: '1' });
	expect([kept.keep('lupus'), kept.keep('scurvy')]).toEqual([true, false]);
	kept.get('scurvy', () => 6);
	kept.save();

	expect(before).toContain('"lupus"\n5');
	expect(run(file, '1', ['lupus', 'scurvy', 'gout'])).toEqual(['gout']);
});

test('what does not count any more is worked out again', async () => {
	const file = await makeFile();
	run(file, '1', ['gout']);
	const kept = new Kept<number>({ file, version: '1' });
	expect(
		kept.get(
			'gout',
			() => 40,
			(length) => length > 10
		)
	).toBe(40);
	kept.save();
	expect(new Kept<number>({ file, version: '1' }).last('gout')).toBe(40);
});
