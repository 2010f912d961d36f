import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { PageText } from '../rules/sections.ts';
import { readCbor } from './cbor.ts';
import { makeStrict } from './strict-program.ts';

/**
 * Pagefind at work: pages go into its index one by one, while the next ones are prepared. It runs as a
 * program of its own.
 */
export class IndexWriter {
	readonly #index: pagefind.PagefindIndex;
	readonly #waiting: Promise<void>[] = [];
	readonly #errors: string[] = [];

	/** Starts Pagefind. Throws its errors, all of them, if it does not start. */
	static async open(): Promise<IndexWriter> {
		const { index, errors } = await pagefind.createIndex({
			rootSelector: '.sl-markdown-content',
			excludeSelectors: unindexed,
			// Words are asked for in the forms that the site has: without a language Pagefind does not take
			// endings off, and its program is smaller.
			forceLanguage: 'unknown',
		});
		if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
		return new IndexWriter(index);
	}

	private constructor(index: pagefind.PagefindIndex) {
		this.#index = index;
	}

	/** Adds a page, as `preparePage` makes it. Waits while Pagefind has many to read already. */
	async add(url: string, content: string): Promise<void> {
		const added = this.#index.addHTMLFile({ url, content });
		this.#waiting.push(added.then((answer) => void this.#errors.push(...answer.errors)));
		if (this.#waiting.length >= pagesAtOnce) await this.#waiting.shift();
	}

	/**
	 * Writes the index into `folder`, without the parts of Pagefind's own interface and with a program that
	 * takes no lost file for an empty one. Pagefind ends with that. Throws its errors, all of them, if it
	 * makes none.
	 */
	async write(folder: string): Promise<void> {
		await rm(folder, { recursive: true, force: true });
		await Promise.all(this.#waiting);
		const written = await this.#index.writeFiles({ outputPath: folder });
		await pagefind.close();
		const failures = [...this.#errors, ...written.errors];
		if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
		await removeInterface(folder);
		const program = join(folder, 'pagefind.js');
		await writeFile(program, makeStrict(await readFile(program, 'utf8')));
	}
}

/**
 * What is no part of a page's statements. Evidence notes would double what a first search loads, and
 * the statement that each of them is about is found without it.
 */
const unindexed = ['[data-search-ignore]', '[data-evidence-note]', '.sl-anchor-link', '.sr-only'];

const pagesAtOnce = 64;

/**
 * Lists the pages of an index by the names of their files, which follow from what is in them; none while
 * none is written.
 */
export function listFragments(folder: string): string[] {
	const fragments = join(folder, 'fragment');
	return existsSync(fragments) ? readdirSync(fragments).sort() : [];
}

/** Reads a page of an index as the browser will read it. */
export const readFragment = (folder: string, name: string): Fragment =>
	JSON.parse(unpack(readFileSync(join(folder, 'fragment', name))).toString()) as Fragment;

/** Reads which file of an index holds which words, and the name of the file that lists the pages. */
export async function readFileNames(
	folder: string
): Promise<{ meta: string; chunks: [first: string, hash: string][] }> {
	const meta = (await readdir(folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
	const decoded = readCbor(unpack(await readFile(join(folder, meta))));
	const chunks = (Array.isArray(decoded) ? decoded[2] : []) as [string, string, string][];
	return { meta, chunks: chunks.map(([first, , hash]) => [first, hash]) };
}

/** Unzips a file of Pagefind's and takes its signature, `pagefind_dcd`, off. */
const unpack = (file: Buffer): Buffer => gunzipSync(file).subarray(12);

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
