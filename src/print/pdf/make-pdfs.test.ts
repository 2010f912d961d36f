import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { PdfCache } from './cache.ts';
import { makePdfs, type Tools } from './make-pdfs.ts';
import type { TopicPdf } from './print-topic.ts';
import { variants } from './variants.ts';

let site: string;
let cache: PdfCache;
let printed: string[];

beforeEach(async () => {
	site = await mkdtemp(join(tmpdir(), 'make-pdfs-'));
	cache = new PdfCache(join(site, '..', `${site}-cache`));
	printed = [];
	for (const slug of ['gout', 'lupus']) {
		await mkdir(join(site, slug));
		await writeFile(join(site, slug, 'index.html'), '<span data-downloads="x" hidden></span>');
	}
});

const booklets = ['gout', 'lupus'].map((slug) => ({ slug, html: slug, base: '/' }));

const pdfsOf = (slug: string): TopicPdf[] =>
	variants.map((variant) => ({ variant, pageCount: 1, pdf: new TextEncoder().encode(slug) }));

function tools(fails: readonly string[] = []): Tools {
	return {
		site,
		cache,
		concurrency: 2,
		fingerprintOf: ({ html }) => Promise.resolve(`print of ${html}`),
		open: () =>
			Promise.resolve({
				print(slug) {
					if (fails.includes(slug)) return Promise.reject(new Error('The page is torn.'));
					printed.push(slug);
					return Promise.resolve(pdfsOf(slug));
				},
				close: () => Promise.resolve(),
			}),
		onDone: () => {},
	};
}

test('puts the PDFs of every topic into the site and links them', async () => {
	const outcome = await makePdfs(booklets, tools());

	expect(outcome.failed).toEqual([]);
	expect((await readdir(join(site, 'gout'))).sort()).toEqual([
		'gout-a4.pdf',
		'gout-letter.pdf',
		'gout-revision-sheet.pdf',
		'index.html',
	]);
	expect(await readFile(join(site, 'gout', 'index.html'), 'utf8')).toContain('/gout/gout-a4.pdf');
});

test('does not print a topic again that has not changed, but puts its PDFs into a new site', async () => {
	await makePdfs(booklets, tools());
	printed = [];
	const changed = booklets.map((booklet) =>
		booklet.slug === 'lupus' ? { ...booklet, html: 'new' } : booklet
	);
	const outcome = await makePdfs(changed, tools());

	expect(printed).toEqual(['lupus']);
	expect(outcome).toEqual({ printed: ['lupus'], unchanged: ['gout'], failed: [] });
});

test('names a topic that fails, goes on with the others and leaves no dead link', async () => {
	const outcome = await makePdfs(booklets, tools(['gout']));

	expect(outcome).toEqual({
		printed: ['lupus'],
		unchanged: [],
		failed: [{ slug: 'gout', reason: 'The page is torn.' }],
	});
	expect(await readFile(join(site, 'gout', 'index.html'), 'utf8')).not.toContain('.pdf');
});
