import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KeptOfFiles } from './kept-of-files.ts';

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
