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

/** Has the browser fetch a file that will be needed soon, once. */
export function ask(href: string, rel = 'preload'): void {
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
