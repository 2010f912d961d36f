import { promisify } from 'node:util';
import { gunzipSync, gzip, type ZlibOptions } from 'node:zlib';
import * as pagefind from 'pagefind';

/** Pagefind at work: it runs as a program of its own, which can make several indexes one after the other. */
export class Pagefind {
	/**
	 * Makes an index of pages, each as `preparePage` makes it, and returns its files; without pages, those of
	 * the program that reads it. Throws all its errors if it makes none.
	 */
	async index(pages: readonly PreparedPage[]): Promise<IndexFiles> {
		const { index, errors } = await pagefind.createIndex({
			rootSelector: '.sl-markdown-content',
			excludeSelectors: unindexed,
			// Words are asked for in the forms that the site has: without a language Pagefind does not take
			// endings off, and its program is smaller.
			forceLanguage: 'unknown',
		});
		if (!index) throw failure(errors);
		const added = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
		const { files, errors: unwritten } = await index.getFiles();
		const failures = [...added.flatMap(({ errors }) => errors), ...unwritten];
		if (failures.length > 0) throw failure(failures);
		await index.deleteIndex();
		return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
	}

	/** Ends the program. */
	async close(): Promise<void> {
		await pagefind.close();
	}
}

const failure = (errors: readonly string[]): Error =>
	new Error(`Pagefind made no index: ${errors.join('; ')}`);

/**
 * What is no part of a page's statements. Evidence notes would double what a first search loads, and
 * the statement that each of them is about is found without it.
 */
const unindexed = ['[data-search-ignore]', '[data-evidence-note]', '.sl-anchor-link', '.sr-only'];

/** Unzips a file of Pagefind's and takes its signature off. */
export const unpack = (file: Uint8Array): Buffer => gunzipSync(file).subarray(signature.length);

/**
 * Signs and zips a file as Pagefind does, but not as hard as can be: for files a hundredth smaller, that
 * takes four times as long.
 */
export const pack = (content: Uint8Array): Promise<Buffer> =>
	zip(Buffer.concat([signature, content]), { level: 7 });

const zip = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);

const signature = Buffer.from('pagefind_dcd');

/** A page for Pagefind. */
export interface PreparedPage {
	/** Its address below the base: `/gout/management/`. */
	url: string;
	/** Its HTML. */
	content: string;
}

/** The files of an index, by their path below its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;
