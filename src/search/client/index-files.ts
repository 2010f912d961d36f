import type { SearchManifest } from '../rules/manifest.ts';

/** Where the files of the index stand, and how the browser is told early which it will need. */
export interface IndexFiles {
	/** The site's base with a slash at its end. */
	base: string;
	/** Keeps a stale copy of the two files whose names never change from being used. */
	tag: string;
}

/** The address of a file of the index. */
export const fileUrl = ({ base }: IndexFiles, name: string): string =>
	`${base}${import.meta.env.SEARCH_INDEX}/${name}`;

/** Fetches an address. Throws if there is no file. */
export async function fetchFile(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return response;
}

/** Fetches a file of the index and reads it. Throws if it does not load. */
export const fetchJson = async <Content>(files: IndexFiles, name: string): Promise<Content> =>
	(await fetchFile(fileUrl(files, name))).json() as Promise<Content>;

/** The address of the manifest. */
export const manifestUrl = (files: IndexFiles): string =>
	fileUrl(files, `search-manifest.json?ts=${files.tag}`);

/**
 * Asks for the files that every search needs all at once, before anything else has loaded. Pagefind
 * would ask for one after the other.
 */
export function askForBasics(files: IndexFiles): void {
	ask(manifestUrl(files));
	ask(fileUrl(files, `pagefind-entry.json?ts=${files.tag}`));
	ask(fileUrl(files, 'wasm.unknown.pagefind'));
	ask(fileUrl(files, 'pagefind.js'), 'modulepreload');
}

/** Preloads the files that the manifest lists: the page metadata and the chunks of the word index. */
export function askForWords(
	files: IndexFiles,
	manifest: SearchManifest,
	words: readonly string[]
): void {
	const { meta, chunks } = manifest.files;
	const needed = words.map((word) => chunks.findLast(([first]) => first <= word.toLowerCase()));
	ask(fileUrl(files, meta));
	for (const chunk of new Set(chunks.length < 3 ? chunks : needed))
		if (chunk) ask(fileUrl(files, `index/${chunk[1]}.pf_index`));
}

/** Has the browser fetch a file that will be needed soon, once. */
function ask(href: string, rel = 'preload'): void {
	// Pages from disk may not ask for files; there the index comes as scripts.
	if (asked.has(href) || location.protocol === 'file:') return;
	asked.add(href);
	const link = document.createElement('link');
	link.rel = rel;
	link.href = href;
	link.crossOrigin = 'anonymous';
	if (rel === 'preload') link.as = 'fetch';
	document.head.append(link);
}

const asked = new Set<string>();
