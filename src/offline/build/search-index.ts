import { constants, gunzipSync } from 'node:zlib';
import type { SearchList } from '../lists.ts';
import { isSearchProgram } from './shell.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The files of the search index that every search may need, by path, in the order in which they are
 * stored: what says which index it is and the guide come last, for with them the index is whole.
 */
export function findIndex({ paths }: SiteFiles): string[] {
	const rank = (path: string) =>
		path.endsWith('/guide.json') ? 2 : path.endsWith('/pagefind-entry.json') ? 1 : 0;
	return paths
		.filter((path) => isOfIndex(path) && !isSearchProgram(path) && !isText(path))
		.sort((a, b) => rank(a) - rank(b));
}

/** The files with the texts of pages, by the path of the page. */
export function findTexts(files: SiteFiles): PageTexts {
	return new Map(
		files.paths
			.filter(isText)
			.map((path) => [files.seen(path)?.textOf ?? pageOf(files.readWithFacts(path)), path])
	);
}

/** The list of what search needs; nothing if it is too much to store it unasked. */
export function makeSearchList(
	files: SiteFiles,
	edition: string,
	texts: PageTexts
): SearchList | undefined {
	const index = findIndex(files);
	const size = index.reduce((sum, path) => sum + files.facts(path).size, 0);
	if (size > mostIndexBytes) return undefined;
	return { edition, index, texts: Object.fromEntries(texts) };
}

/** The most that is stored of the index unasked, in bytes. */
const mostIndexBytes = 150_000;

/** Tells the files of the search index, with its programs, from all others. */
export const isOfIndex = (path: string): boolean => path.startsWith('pagefind/');

/** Tells the texts of pages in the index from its other files. */
export const isText = (path: string): boolean => path.endsWith('.pf_fragment');

/**
 * The page of a text: gzip of Pagefind's signature and JSON that begins with the page's address, `url`. No
 * more than its beginning is unpacked, if that will do.
 */
export function pageOf(text: Buffer): string {
	const beginning = gunzipSync(text.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH });
	const url = /^\{"url":("(?:[^"\\]|\\.)*")/.exec(
		beginning.toString('utf8', signature.length)
	)?.[1];
	return readAddress(url ? `{"url":${url}}` : gunzipSync(text).toString('utf8', signature.length));
}

const readAddress = (json: string): string =>
	(JSON.parse(json) as { url: string }).url.replace(/^\//, '');

const signature = 'pagefind_dcd';

/** The file with the text of each page, by the page's path. */
export type PageTexts = ReadonlyMap<string, string>;
