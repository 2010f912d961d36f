import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { listPages } from '../../lib/built-pages.ts';
import type { PageText } from '../rules/sections.ts';
import { readCbor } from './cbor.ts';
import { preparePage, readPage } from './pages.ts';
import { makeStrict } from './strict-program.ts';

/**
 * Starts Pagefind, which runs as a program of its own. Throws its errors, all of them, if it does not
 * start.
 */
export async function openIndex(): Promise<pagefind.PagefindIndex> {
	const { index, errors } = await pagefind.createIndex({
		rootSelector: '.sl-markdown-content',
		excludeSelectors: unindexed,
		// Words are asked for in the forms that the site has: without a language Pagefind does not take
		// endings off, and its program is smaller.
		forceLanguage: 'unknown',
	});
	if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
	return index;
}

/**
 * Puts the pages of a built site into an index and writes it into `folder`, without the parts of
 * Pagefind's own interface and with a program that takes no lost file for an empty one. Pagefind ends with
 * that. Pages are read a few at a time: those of a large library do not fit into memory.
 *
 * Returns the number of pages that the index has. Throws its errors, all of them, if it makes none.
 */
export async function writeIndex(
	index: pagefind.PagefindIndex,
	site: string,
	folder: string
): Promise<number> {
	await rm(folder, { recursive: true, force: true });
	const { pages, errors } = await addPages(index, site);
	const written = await index.writeFiles({ outputPath: folder });
	await pagefind.close();
	const failures = [...errors, ...written.errors];
	if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
	await removeInterface(folder);
	const program = join(folder, 'pagefind.js');
	await writeFile(program, makeStrict(await readFile(program, 'utf8')));
	return pages;
}

/** Gives Pagefind the pages of a site, in order; it reads one while the next ones are prepared. */
async function addPages(
	index: pagefind.PagefindIndex,
	site: string
): Promise<{ pages: number; errors: string[] }> {
	const errors: string[] = [];
	const waiting: Promise<void>[] = [];
	let pages = 0;
	for (const name of listPages(site)) {
		const page = readPage(site, name);
		if (!page) continue;
		pages += 1;
		const added = index.addHTMLFile({ url: page.url, content: preparePage(page) });
		waiting.push(added.then((answer) => void errors.push(...answer.errors)));
		if (waiting.length >= pagesAtOnce) await waiting.shift();
	}
	await Promise.all(waiting);
	return { pages, errors };
}

/**
 * What is no part of a page's statements. Evidence notes would double what a first search loads, and
 * the statement that each of them is about is found without it.
 */
const unindexed = ['[data-search-ignore]', '[data-evidence-note]', '.sl-anchor-link', '.sr-only'];

const pagesAtOnce = 64;

/** Reads the pages of an index as the browser will read them. */
export async function readFragments(folder: string): Promise<Fragment[]> {
	const names = (await readdir(join(folder, 'fragment'))).sort();
	return Promise.all(
		names.map(async (name) => {
			const bytes = await unpack(join(folder, 'fragment', name));
			return JSON.parse(bytes.toString()) as Fragment;
		})
	);
}

/** Reads which file of an index holds which words, and the name of the file that lists the pages. */
export async function readFileNames(
	folder: string
): Promise<{ meta: string; chunks: [first: string, hash: string][] }> {
	const meta = (await readdir(folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
	const decoded = readCbor(await unpack(join(folder, meta)));
	const chunks = (Array.isArray(decoded) ? decoded[2] : []) as [string, string, string][];
	return { meta, chunks: chunks.map(([first, , hash]) => [first, hash]) };
}

/** Unzips a file of Pagefind's and takes its signature, `pagefind_dcd`, off. */
async function unpack(file: string): Promise<Buffer> {
	return gunzipSync(await readFile(file)).subarray(12);
}

async function removeInterface(folder: string): Promise<void> {
	const unused = /^pagefind-(?!entry)/;
	const names = (await readdir(folder)).filter((name) => unused.test(name));
	await Promise.all(names.map((name) => rm(join(folder, name))));
}

/** A page of Pagefind's index. */
export interface Fragment extends PageText {
	url: string;
	meta: { title?: string; topic?: string };
}
