import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readPageList, writePageList } from './page-list.ts';

async function makeCache() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-list-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const list = { routes: { route: { paths: { '/é/': { outputFile: '%C3%A9/index.html' } } } } };
	await writeFile(join(folder, 'incremental-build.json'), JSON.stringify(list));
	return pathToFileURL(`${folder}/`);
}

const keys = new Map([['gout/index.html', 'as it was']]);

test('a list is read as it was written, beside that of Astro', async () => {
	const cache = await makeCache();
	writePageList(cache, 'program', keys);

	expect(readPageList(cache, 'program')).toEqual({
		keys,
		astros: new Set(['é/index.html']),
		written: expect.closeTo(Date.now(), -4),
	});
});

test('the list of another program counts as none', async () => {
	const cache = await makeCache();
	writePageList(cache, 'another program', keys);

	expect(readPageList(cache, 'program')).toBeUndefined();
});

test('so does one that is not there, or spoilt', async () => {
	const cache = await makeCache();
	expect(readPageList(cache, 'program')).toBeUndefined();

	await writeFile(new URL('page-list.json', cache), '{"program":"prog');
	expect(readPageList(cache, 'program')).toBeUndefined();
});
