import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { makePdfs, type Printer } from './make-pdfs.ts';
import type { Pdf } from './pdf-store.ts';

let folder: string;
let printed: string[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'make-pdfs-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	printed = [];
});

const booklets = ['gout', 'lupus'].map((slug) => ({ slug, fingerprint: `print of ${slug}` }));

const pdfsOf = (slug: string): Pdf[] =>
	['a4', 'letter'].map((name) => ({
		name: `${slug}-${name}.pdf`,
		pages: 2,
		boxes: [],
		content: new TextEncoder().encode(slug),
	}));

const printing =
	(fails: readonly string[] = []) =>
	(): Promise<Printer> =>
		Promise.resolve({
			print(slug) {
				if (fails.includes(slug)) return Promise.reject(new Error('The page is torn.'));
				printed.push(slug);
				return Promise.resolve(pdfsOf(slug));
			},
			close: () => Promise.resolve(),
		});

test('prints the PDFs of every topic and stores them', async () => {
	const { pdfs, failed } = await makePdfs(booklets, folder, printing());

	expect(failed).toEqual([]);
	expect(pdfs.get('gout')?.map(({ name, pages }) => [name, pages])).toEqual([
		['gout-a4.pdf', 2],
		['gout-letter.pdf', 2],
	]);
	expect(await readdir(folder)).toEqual(['gout.json', 'lupus.json']);
});

test('prints again only what has changed', async () => {
	await makePdfs(booklets, folder, printing());
	printed = [];
	const [gout, lupus] = booklets;
	const { pdfs } = await makePdfs(
		[{ ...gout!, fingerprint: 'another' }, lupus!],
		folder,
		printing()
	);

	expect(printed).toEqual(['gout']);
	expect(pdfs.size).toBe(2);
});

test('without a printer, PDFs of what stands there now are found and no others', async () => {
	await makePdfs(booklets.slice(0, 1), folder, printing());
	const found = await makePdfs(booklets, folder);
	expect([...found.pdfs.keys()]).toEqual(['gout']);

	const file = join(folder, 'gout.json');
	await writeFile(file, (await readFile(file, 'utf8')).replace('gout-a4', 'gout-a5'));
	expect((await makePdfs(booklets, folder)).pdfs.size).toBe(0);
});

test('a topic that cannot be printed does not stop the others', async () => {
	const { pdfs, failed } = await makePdfs(booklets, folder, printing(['gout']));

	expect(failed).toEqual([{ slug: 'gout', reason: 'The page is torn.' }]);
	expect([...pdfs.keys()]).toEqual(['lupus']);
});
