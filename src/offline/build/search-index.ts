import { textListName, type TextList } from '../../lib/build/text-list.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The files of the search index that every search may need, by path, in the order in which they are
 * stored: what says which index it is and the manifest come last, for with them the index is whole.
 */
export function findIndex({ paths }: Pick<SiteFiles, 'paths'>): string[] {
	const rank = (path: string) =>
		path.endsWith('/search-manifest.json') ? 2 : path.endsWith('/pagefind-entry.json') ? 1 : 0;
	return paths
		.filter((path) => isOfIndex(path) && !isSearchProgram(path) && !isText(path))
		.sort((a, b) => rank(a) - rank(b));
}

/** The files with the texts of pages, by the path of the page. */
export function findTexts(files: SiteFiles): PageTexts {
	const list = files.paths.find((path) => path.endsWith(`/${textListName}`));
	if (list === undefined) return new Map();
	const texts = JSON.parse(files.text(list)) as TextList;
	const folder = list.slice(0, -textListName.length);
	return new Map(
		Object.entries(texts).map(([address, name]) => [
			address.slice(1),
			`${folder}fragment/${name}.pf_fragment`,
		])
	);
}

/** Tells the files of the search index, with its programs, from all others. */
export const isOfIndex = (path: string): boolean =>
	path.startsWith('pagefind/') && !path.endsWith(`/${textListName}`);

/** Whether a file of the search index is program, not data. */
export const isSearchProgram = (path: string): boolean =>
	/^pagefind\/(?:.*\/)?(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/.test(path);

/** Tells the texts of pages in the index from its other files. */
const isText = (path: string): boolean => path.endsWith('.pf_fragment');

/** The file with the text of each page, by the page's path. */
export type PageTexts = ReadonlyMap<string, string>;
