import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MarkdownCopies } from './copies.ts';

const head = '<link rel="alternate" type="text/markdown" href="/gout/index.md">';
const page = (text: string) => `<html><head>${head}</head><body><main><p>${text}</p></main></body>`;

/** A site's folder, and a build of it that copies pages of the given contents. */
async function makeSite() {
	const site = await mkdtemp(join(tmpdir(), 'vademecum-copies-'));
	onTestFinished(() => rm(site, { recursive: true }));
	const cache = join(site, 'cache/copies.json');
	return {
		site,
		cache,
		build: async (pages: Record<string, string>, version = '1') => {
			const copies = new MarkdownCopies({ site, address: 'https://a.org/', cache, version });
			for (const [file, html] of Object.entries(pages)) {
				copies.add(file, new TextEncoder().encode(html));
			}
			return copies;
		},
		copyOf: (topic: string) => readFile(join(site, topic, 'index.md'), 'utf8'),
	};
}

test('copies the pages that announce a copy, each once', async () => {
	const { build, copyOf } = await makeSite();
	const copies = await build({ 'gout/index.html': page('Urate'), 'index.html': '<main>no</main>' });
	copies.add('gout/index.html', new TextEncoder().encode(page('again')));

	expect(await copies.finish()).toBe(1);
	expect(await copyOf('gout')).toBe('Urate\n');
});

test('reads a page from the site if its content is not given', async () => {
	const { site, build, copyOf } = await makeSite();
	await (await build({ 'gout/index.html': page('Urate') })).finish();
	await writeFile(join(site, 'gout/index.html'), page('Tophi'));
	const copies = await build({});
	copies.add('gout/index.html');
	await copies.finish();

	expect(await copyOf('gout')).toBe('Tophi\n');
});

test('takes over the copy of a page that has not changed, of the same version only', async () => {
	const { build, cache, copyOf } = await makeSite();
	const pages = { 'gout/index.html': page('Urate') };
	await (await build(pages)).finish();
	await writeFile(cache, (await readFile(cache, 'utf8')).replace('Urate', 'kept'));

	await (await build(pages)).finish();
	expect(await copyOf('gout')).toBe('kept\n');

	await (await build(pages, '2')).finish();
	expect(await copyOf('gout')).toBe('Urate\n');
});

test('says what went wrong', async () => {
	const { build } = await makeSite();
	const copies = await build({});
	copies.add('nowhere/index.html');

	await expect(copies.finish()).rejects.toThrow('nowhere/index.html');
});
