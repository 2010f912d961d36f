import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SharedList, TopicList } from '../lists.ts';
import { findKeepPlace } from './keep-place.ts';
import { makeOffline } from './make-offline.ts';

const landing = (slug: string) =>
	`<title>${slug}</title><div data-keep="${slug}" data-title="${slug}" data-size="0"></div>`;

/** A site of two topics with an index of about 12 kB. */
async function makeSite() {
	const site = await mkdtemp(join(tmpdir(), 'vademecum-offline-'));
	onTestFinished(() => rm(site, { recursive: true }));
	const write = async (path: string, text: string) => {
		await mkdir(dirname(join(site, path)), { recursive: true });
		await writeFile(join(site, path), text);
	};
	await write('index.html', '<p>Library');
	await write('offline/index.html', '<p>Not stored');
	await write('gout/index.html', landing('gout'));
	await write('lupus/index.html', landing('lupus'));
	await write('pagefind/a.pf_index', 'words '.repeat(2000));
	const read = (path: string) => readFile(join(site, path), 'utf8');
	return {
		write,
		read,
		make: () => makeOffline(site, '/'),
		drop: (folder: string) => rm(join(site, folder), { recursive: true }),
		size: async (topic: string) => findKeepPlace(await read(`${topic}/index.html`))?.size,
		written: async (path: string) => (await stat(join(site, path))).mtimeMs,
	};
}

test('a landing page says what would be kept: its topic, and about what all topics share', async () => {
	const { make, read, size } = await makeSite();
	const { topics, sized } = await make();
	const own = JSON.parse(await read('offline/gout.json')) as TopicList;
	const shared = JSON.parse(await read('offline/_shared.json')) as SharedList;

	expect({ topics, sized }).toEqual({ topics: 2, sized: ['gout/index.html', 'lupus/index.html'] });
	expect(own.files.map(({ path }) => path)).toEqual(['gout/']);
	expect(own.files[0]?.size).toBe((await read('gout/index.html')).length);
	expect(shared.files.map(({ path, size }) => [path, size])).toEqual([
		['pagefind/a.pf_index', 12_000],
		['', 10],
	]);
	expect(await size('gout')).toBe(landing('gout').length + 12_100);
});

test('it is not written again when the index changes by a few bytes', async () => {
	const { make, write, written, read } = await makeSite();
	await make();
	const before = [await written('gout/index.html'), await read('offline/gout.json')];
	await write('pagefind/a.pf_index', 'words '.repeat(2001));
	const { sized } = await make();

	expect(sized).toEqual([]);
	expect([await written('gout/index.html'), await read('offline/gout.json')]).toEqual(before);
});

test('it is written again, and alone, when its topic has changed', async () => {
	const { make, write, size } = await makeSite();
	await make();
	const before = (await size('gout')) ?? 0;
	await write('gout/sheet.pdf', 'a sheet');

	expect((await make()).sized).toEqual(['gout/index.html']);
	expect(await size('gout')).toBe(before + 7);
});

test('a list is written again when it says something else, and goes with its topic', async () => {
	const { make, write, written, drop } = await makeSite();
	await write('gout/a/index.html', '<p>Urate');
	await make();
	const times = () => Promise.all(['gout', 'lupus'].map((slug) => written(`offline/${slug}.json`)));
	const [gout = 0, lupus = 0] = await times();
	await write('gout/a/index.html', '<p>Tophi and urate');
	await make();
	const [goutNow = 0, lupusNow] = await times();
	expect(goutNow).toBeGreaterThan(gout);
	expect(lupusNow).toBe(lupus);

	await drop('lupus');
	await make();
	await expect(written('offline/lupus.json')).rejects.toThrow('ENOENT');
	expect(await written('offline/gout.json')).toBe(goutNow);
});
