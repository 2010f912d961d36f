import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KeptOfFiles, takeOverKept } from './kept-of-files.ts';

/** A folder with a file, and runs that work out what it says. */
function makeFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-kept-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const write = (text: string, second: number) => {
		writeFileSync(join(folder, 'a'), text);
		utimesSync(join(folder, 'a'), second, second);
	};
	const run = (text: string, stamp?: string) => {
		const kept = new KeptOfFiles<string>(folder, { file: join(folder, 'kept'), version: '1' });
		const found = kept.get('a', () => text, stamp);
		kept.save();
		return found;
	};
	return { write, run };
}

test('what was worked out counts until the file has another time or another size', () => {
	const { write, run } = makeFolder();
	write('gout', 100);
	expect([run('first'), run('second')]).toEqual(['first', 'first']);
	write('rash', 200);
	expect([run('third'), run('fourth')]).toEqual(['third', 'third']);
	write('fever', 200);
	expect(run('fifth')).toBe('fifth');
});

test('says that there is no such file', () => {
	expect(() => makeFolder().run('first')).toThrow('ENOENT');
});

test('does not look at a file of which the stamp is known', () => {
	const { run } = makeFolder();
	expect([run('first', '1 2'), run('second', '1 2')]).toEqual(['first', 'first']);
	expect(run('third', '1 3')).toBe('third');
});

test('what others have kept counts for the same files that stand elsewhere, with other times', () => {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-kept-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const placeOf = (name: string, version = '1') => ({ file: join(root, `${name}.jsonl`), version });
	/** Works out of files what is told of them; returns those that had to be looked into. */
	const run = (folder: string, texts: Record<string, string>, version = '1') => {
		const kept = new KeptOfFiles<string>(join(root, folder), placeOf(folder, version));
		const made: string[] = [];
		for (const [path, text] of Object.entries(texts)) {
			writeFileSync(join(root, folder, path), text);
			kept.get(path, () => (made.push(path), text));
		}
		kept.save();
		return made;
	};
	for (const folder of ['one', 'two', 'old', 'site']) mkdirSync(join(root, folder));
	run('one', { a: 'gout', b: 'rash', gone: 'fever' });
	run('two', { c: 'tophi' });
	run('old', { d: 'lupus' }, '0');
	const texts = { a: 'gout', b: 'another', c: 'tophi', d: 'lupus' };
	for (const [path, text] of Object.entries(texts)) writeFileSync(join(root, 'site', path), text);
	for (const path of ['a', 'b', 'c', 'd']) utimesSync(join(root, 'site', path), 100, 100);

	const from = ['one', 'two', 'old', 'none'].map((name) => placeOf(name).file);
	takeOverKept(join(root, 'site'), from, placeOf('site'));
	const kept = new KeptOfFiles<string>(join(root, 'site'), placeOf('site'));
	const made = ['a', 'b', 'c', 'd'].map((path) => kept.get(path, () => 'made'));
	expect(made).toEqual(['gout', 'made', 'tophi', 'made']);
});
