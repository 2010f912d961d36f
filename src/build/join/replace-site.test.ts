import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { replaceSite } from './join.ts';

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
