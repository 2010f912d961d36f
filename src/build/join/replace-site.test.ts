import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { copySite, replaceSite } from './join.ts';

const folder = mkdtempSync(join(tmpdir(), 'vademecum-join-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function publish(text: string): Promise<void> {
	const finished = join(folder, 'finished');
	mkdirSync(finished);
	writeFileSync(join(finished, 'index.html'), text);
	await replaceSite(finished, pathToFileURL(`${join(folder, 'dist')}/`));
}

test('a folder that is linked to stays where it is, whether it is there already or not', async () => {
	symlinkSync('elsewhere/site', join(folder, 'dist'));
	const page = join(folder, 'elsewhere/site/index.html');

	await publish('first');
	expect(readFileSync(page, 'utf8')).toBe('first');
	await publish('second');
	expect(readFileSync(page, 'utf8')).toBe('second');
	expect(lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
	expect(existsSync(join(folder, 'finished-last'))).toBe(false);
});

test('a site is copied whole before the last one is removed, whose folder and history stay', async () => {
	const [finished, target] = [join(folder, 'copied'), join(folder, 'mounted')];
	mkdirSync(finished);
	writeFileSync(join(finished, 'index.html'), 'new');
	for (const name of ['.git', 'old']) mkdirSync(join(target, name), { recursive: true });
	await expect(copySite(join(folder, 'none'), target)).rejects.toThrow();
	expect(readdirSync(target)).toEqual(['.git', 'old']);
	await copySite(finished, target);
	expect(readdirSync(target)).toEqual(['.git', 'index.html']);
});

test('what git keeps in a folder never leaves it, and nothing of a build that was killed there comes into the site', async () => {
	const target = join(folder, 'elsewhere/site');
	for (const name of ['.git', '.next']) mkdirSync(join(target, name));
	writeFileSync(join(target, '.next/old.html'), 'old');
	const { ino } = lstatSync(target);
	await publish('third');
	expect(readdirSync(target)).toEqual(['.git', 'index.html']);
	expect(lstatSync(target).ino).toBe(ino);
});
