import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { listPages } from '../../lib/pages/built-pages.ts';
import { pageAtHand } from '../../lib/pages/read-pages.ts';
import { factsOf, SiteFiles } from './site-files.ts';
import { SiteFacts } from './site-facts.ts';

const page = '<link rel="stylesheet" href="/_astro/a.DdA4eGOD.css"><p>Urate';
const facts = (text: string) => factsOf(Buffer.from(text));

/** A site with a page, its copy as Markdown, a part of the index, and a way to look at it. */
async function makeSite() {
	const root = await mkdtemp(join(tmpdir(), 'vademecum-facts-'));
	onTestFinished(() => rm(root, { recursive: true }));
	const site = join(root, 'site');
	const write = async (path: string, text: string | Uint8Array, second = 100) => {
		await mkdir(join(site, path, '..'), { recursive: true });
		await writeFile(join(site, path), text);
		await utimes(join(site, path), second, second);
	};
	await write('gout/index.html', page);
	await write('gout/index.md', 'Urate');
	await write('pagefind/index.pf', 'index');
	await write('sw.js', 'worker');
	const look = (rendered: Record<string, string> = {}) => {
		const cache = { file: join(root, 'cache/seen.json'), version: '1' };
		const facts = new SiteFacts({ site, base: '/', cache });
		for (const [file, html] of Object.entries(rendered)) {
			facts.read(pageAtHand(site, { file, content: Buffer.from(html) }));
		}
		for (const file of listPages(site).filter((file) => !(file in rendered))) {
			facts.read(pageAtHand(site, { file }));
		}
		return facts.finish();
	};
	return { site, write, look };
}

test('tells the facts of pages and of other files, but for the index and what offline makes', async () => {
	const { look } = await makeSite();

	expect(look()).toEqual(
		new Map([
			['gout/index.html', { facts: facts(page), named: ['_astro/a.DdA4eGOD.css'] }],
			['gout/index.md', { facts: facts('Urate'), stamp: '100000 5' }],
		])
	);
});

test('files are named as the page names them, beyond ASCII, too', async () => {
	const { look } = await makeSite();
	const seen = look({ 'gout/index.html': '<p>‘Tophi’<img src="/bilder/hände.png">' });

	expect(seen.get('gout/index.html')?.named).toEqual(['bilder/hände.png']);
});

test('what was seen of a file counts until it is written anew', async () => {
	const { write, look } = await makeSite();
	look({ 'gout/index.html': page });
	await write('gout/index.html', page.replace('Urate', 'Tophi'));
	await write('gout/index.md', 'Tophi', 200);
	const seen = look();

	expect(seen.get('gout/index.html')?.facts).toEqual(facts(page));
	expect(seen.get('gout/index.md')?.facts).toEqual(facts('Tophi'));
});

test('tells whose texts stand in the index already', async () => {
	const { write, look } = await makeSite();
	const text = gzipSync('pagefind_dcd{"url":"/gout/","content":"Urate"}');
	await write('pagefind/fragment/a.pf_fragment', text);
	const seen = look().get('pagefind/fragment/a.pf_fragment');

	expect(seen).toEqual({
		facts: factsOf(text),
		textOf: 'gout/',
		stamp: `100000 ${text.length}`,
	});
	expect(look().get('pagefind/fragment/a.pf_fragment')).toEqual(seen);
});

test('a folder is looked into again when one of its pages was rendered', async () => {
	const { write, look } = await makeSite();
	look();
	await write('gout/references.bib', 'new');

	expect(look().has('gout/references.bib')).toBe(false);
	expect(look({ 'gout/index.html': page }).has('gout/references.bib')).toBe(true);
});

test('what stands in folders that nobody wrote to need not be looked at again', async () => {
	const { write, look } = await makeSite();
	const stamps = (seen = look()) =>
		['html', 'md'].map((end) => seen.get(`gout/index.${end}`)?.stamp);
	expect(stamps()).toEqual([undefined, '100000 5']);
	expect(stamps()).toEqual([undefined, undefined]);
	expect(stamps(look({ 'gout/index.html': page }))).toEqual([undefined, '100000 5']);

	await write('gout/index.md', 'Tophi', 200);
	const seen = look();
	expect(seen.get('gout/index.md')).toEqual({ facts: facts('Tophi'), stamp: '200000 5' });
});

test('what was written after the last build had looked is listed, too', async () => {
	const { site, write, look } = await makeSite();
	look();
	await write('gout/references.bib', 'new');

	const files = new SiteFiles(site, look());
	expect(files.below('gout')).toEqual(['gout/index.html', 'gout/index.md', 'gout/references.bib']);
	expect(files.facts('gout/references.bib')).toEqual(facts('new'));
});
