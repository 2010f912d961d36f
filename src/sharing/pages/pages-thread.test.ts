import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listPages } from '../../lib/pages/built-pages.ts';
import { PageThread } from '../../lib/pages/page-thread.ts';
import type { PagesSettings, SharedPages } from './pages-thread.ts';

const head = '<link rel="alternate" type="text/markdown" href="/gout/index.md">';
const page = (text: string) => `<html><head>${head}</head><body><main><p>${text}</p></main></body>`;

/** The folder of a site, and builds of it that copy its pages. */
async function makeSite() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-copies-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const site = join(folder, 'site');
	await mkdir(site);
	const cache = { file: join(folder, 'kept.json'), version: '1' };
	return {
		site,
		/** Starts a build that renders pages of the given contents. */
		start: (pages: Record<string, string>) => {
			const settings: PagesSettings = { site, address: 'https://a.org/', cache };
			const program = new URL('pages-thread.ts', import.meta.url);
			const thread = new PageThread<SharedPages>(program, settings);
			for (const [file, html] of Object.entries(pages)) {
				thread.add(file, new TextEncoder().encode(html));
			}
			return thread;
		},
		/** Ends it: all other pages are those in the site's folder. */
		end: (thread: PageThread<SharedPages>) => {
			thread.addBuilt(listPages(site).map((file) => ({ file })));
			thread.end();
			return thread.result();
		},
		copyOf: (topic: string) => readFile(join(site, topic, 'index.md'), 'utf8'),
	};
}

test('copies the pages that announce a copy, each once', async () => {
	const { start, end, copyOf } = await makeSite();
	const thread = start({ 'gout/index.html': page('Urate'), 'index.html': '<main>no</main>' });
	thread.add('gout/index.html', new TextEncoder().encode(page('again')));

	expect((await end(thread)).copies).toBe(1);
	expect(await copyOf('gout')).toBe('Urate\n');
});

test('reads the pages from the site that were not rendered', async () => {
	const { site, start, end, copyOf } = await makeSite();
	await mkdir(join(site, 'gout'));
	await writeFile(join(site, 'gout/index.html'), page('Tophi'));

	expect((await end(start({ 'lupus/index.html': page('Rash') }))).copies).toBe(2);
	expect(await copyOf('gout')).toBe('Tophi\n');
});

test('leaves the copy of a page that was taken over, and makes that of one that was rendered', async () => {
	const { site, start, end, copyOf } = await makeSite();
	await end(start({ 'gout/index.html': page('Urate'), 'lupus/index.html': page('Rash') }));
	for (const topic of ['gout', 'lupus']) {
		await writeFile(join(site, topic, 'index.html'), page('new'));
		await writeFile(join(site, topic, 'index.md'), 'kept');
	}

	expect((await end(start({ 'lupus/index.html': page('Fever') }))).copies).toBe(2);
	expect(await copyOf('gout')).toBe('kept');
	expect(await copyOf('lupus')).toBe('Fever\n');
});

test('looks neither at a page of which the file is known, nor at its copy', async () => {
	const { site, start, end } = await makeSite();
	await mkdir(join(site, 'gout'));
	await writeFile(join(site, 'gout/index.html'), page('Urate'));
	await end(start({}));
	const { mtimeMs, size } = await stat(join(site, 'gout/index.html'));
	await rm(join(site, 'gout'), { recursive: true });

	const thread = start({});
	const built = { stamp: `${mtimeMs} ${size}`, beside: ['index.md'] };
	thread.addBuilt([{ file: 'gout/index.html', built }]);
	expect(await end(thread)).toEqual({ copies: 1, listed: ['gout/index.html'] });
	expect(existsSync(join(site, 'gout'))).toBe(false);
});

test('removes the copy of a page that announces none any more', async () => {
	const { site, start, end } = await makeSite();
	await end(start({ 'gout/index.html': page('Urate') }));

	expect((await end(start({ 'gout/index.html': '<main>Urate</main>' }))).copies).toBe(0);
	expect(existsSync(join(site, 'gout/index.md'))).toBe(false);
});

test('lists the pages that do not want to stay out of the map, of all builds', async () => {
	const { site, start, end } = await makeSite();
	const out = '<head><meta name="robots" content="noindex"></head>';
	await mkdir(join(site, 'gout'));
	await writeFile(join(site, 'gout/index.html'), page('Urate'));
	await writeFile(join(site, 'gout/out.html'), out);
	const listed = async (pages: Record<string, string>) =>
		(await end(start(pages))).listed.filter((file) => file !== 'index.html').sort();

	expect(await listed({ 'lupus/index.html': out })).toEqual(['gout/index.html']);
	expect(await listed({ 'gout/out.html': page('In') })).toEqual([
		'gout/index.html',
		'gout/out.html',
	]);
});

test('a page that announces none is read again only when it has been written anew', async () => {
	const { site, start, end } = await makeSite();
	const file = join(site, 'index.html');
	await writeFile(file, '<main>without</main>');
	await utimes(file, 1, 1);
	expect((await end(start({ 'index.html': '<main>without</main>' }))).copies).toBe(0);

	// As long as what was read, and written at the same time, as it seems.
	await writeFile(file, page('').slice(0, 20).padEnd(20));
	await utimes(file, 1, 1);
	expect((await end(start({}))).copies).toBe(0);
	await writeFile(file, page('Urate'));
	expect((await end(start({}))).copies).toBe(1);
});

test('says what went wrong', async () => {
	const { start, end } = await makeSite();
	const thread = start({});
	thread.add('nowhere/index.html');

	await expect(end(thread)).rejects.toThrow('nowhere/index.html');
});
