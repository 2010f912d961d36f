import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from '../lib/list-files.ts';
import { compareShared, findShards, takeFiles, takeKept } from './take-shards.ts';
import { writeManifest } from './manifest.ts';

/** Shards of a site, each with its files and the addresses of its pages; the folder that they are joined in. */
async function makeShards(...shards: { files: Record<string, string>; pages: string[] }[]) {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-shards-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	for (const [place, { files, pages }] of shards.entries()) {
		const folder = join(root, 'shards', String(place));
		for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
		const manifest = { number: place + 1, count: shards.length, state: 's', pages };
		await writeManifest(folder, manifest);
	}
	const site = join(root, 'site');
	mkdirSync(site);
	return { root, site, found: await findShards(join(root, 'shards'), 's') };
}

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

const gout = {
	files: { 'gout/index.html': 'Gout', '_astro/a.js': 'a', '.kept/parts/1': 'one' },
	pages: ['gout/'],
};
const lupus = {
	files: { 'lupus/index.html': 'Lupus', '_astro/a.js': 'a', '.kept/parts/2': 'two' },
	pages: ['lupus/'],
};

test('a site has what its shards have, but not what they say of themselves', async () => {
	const { root, site, found } = await makeShards(gout, lupus);
	takeFiles(found, site);
	expect(listFiles(site).sort()).toEqual(['_astro/a.js', 'gout/index.html', 'lupus/index.html']);

	takeKept(found, site, (name) => ({ file: join(root, 'cache', name), version: '1' }));
	expect(listFiles(join(root, 'cache')).sort()).toEqual(['parts/1', 'parts/2']);
	expect(readFileSync(join(root, 'cache/parts/2'), 'utf8')).toBe('two');
});

test('shards that are not of one site are refused', async () => {
	const other = { ...lupus, files: { ...lupus.files, '_astro/a.js': 'b' } };
	const { site, found } = await makeShards(gout, other);

	expect(() => takeFiles(found, site)).toThrow('_astro/a.js is not the same in all shards');
	await expect(makeShards()).rejects.toThrow('do not make a site: there is no shard 1 of 1');
});

test('what the site has made itself has to be what shards have made', async () => {
	const { site, found } = await makeShards(gout, lupus);
	takeFiles(found, site);
	expect(() => compareShared(found, site)).not.toThrow();
	writeFileSync(join(site, '_astro/a.js'), 'c');
	expect(() => compareShared(found, site)).toThrow('_astro/a.js is not the same in all shards');
});
