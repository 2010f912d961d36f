import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PageThread } from '../../lib/pages/page-thread.ts';
import type { CopySettings } from './copy-thread.ts';

const head = '<link rel="alternate" type="text/markdown" href="/gout/index.md">';
const page = (text: string) => `<html><head>${head}</head><body><main><p>${text}</p></main></body>`;

/** The folder of a site, and builds of it that copy its pages. */
async function makeSite() {
	const site = await mkdtemp(join(tmpdir(), 'vademecum-copies-'));
	onTestFinished(() => rm(site, { recursive: true }));
	const cache = join(site, 'cache/copies.json');
	return {
		site,
		cache,
		/** Starts a build that renders pages of the given contents. */
		start: (pages: Record<string, string>, version = '1') => {
			const settings: CopySettings = {
				site,
				address: 'https://a.org/',
				cache: { file: cache, version },
			};
			const copies = new PageThread<number>(new URL('copy-thread.ts', import.meta.url), settings);
			for (const [file, html] of Object.entries(pages)) {
				copies.add(file, new TextEncoder().encode(html));
			}
			return copies;
		},
		/** Ends it: all other pages are those in the site's folder. */
		end: (copies: PageThread<number>) => {
			copies.addRest(site);
			return copies.result();
		},
		copyOf: (topic: string) => readFile(join(site, topic, 'index.md'), 'utf8'),
	};
}

test('copies the pages that announce a copy, each once', async () => {
	const { start, end, copyOf } = await makeSite();
	const copies = start({ 'gout/index.html': page('Urate'), 'index.html': '<main>no</main>' });
	copies.add('gout/index.html', new TextEncoder().encode(page('again')));

	expect(await end(copies)).toBe(1);
	expect(await copyOf('gout')).toBe('Urate\n');
});

test('reads the pages from the site that were not rendered', async () => {
	const { site, start, end, copyOf } = await makeSite();
	await mkdir(join(site, 'gout'));
	await writeFile(join(site, 'gout/index.html'), page('Tophi'));

	expect(await end(start({ 'lupus/index.html': page('Rash') }))).toBe(2);
	expect(await copyOf('gout')).toBe('Tophi\n');
});

test('takes over the copy of a page that has not changed, of the same version only', async () => {
	const { start, end, cache, copyOf } = await makeSite();
	const pages = { 'gout/index.html': page('Urate') };
	await end(start(pages));
	await writeFile(cache, (await readFile(cache, 'utf8')).replace('Urate', 'kept'));

	await end(start(pages));
	expect(await copyOf('gout')).toBe('kept\n');

	await end(start(pages, '2'));
	expect(await copyOf('gout')).toBe('Urate\n');
});

test('says what went wrong', async () => {
	const { start, end } = await makeSite();
	const copies = start({});
	copies.add('nowhere/index.html');

	await expect(end(copies)).rejects.toThrow('nowhere/index.html');
});
