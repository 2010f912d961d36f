import type { Guide } from '../rules/guide.ts';

/** Where the files of the index stand, and how the browser is told early which it will need. */
export interface IndexFiles {
	/** The site's base with a slash at its end. */
	base: string;
	/** Keeps a stale copy of the two files whose names never change from being used. */
	tag: string;
}

/** The address of a file of the index. */
export const fileUrl = ({ base }: IndexFiles, name: string): string => `${base}pagefind/${name}`;

/** The address of the guide. */
export const guideUrl = (files: IndexFiles): string => fileUrl(files, `guide.json?ts=${files.tag}`);

/**
 * Asks for the files that every search needs all at once, before anything else has loaded. Pagefind
 * would ask for one after the other.
 */
export function askForBasics(files: IndexFiles): void {
	ask(guideUrl(files));
	ask(fileUrl(files, `pagefind-entry.json?ts=${files.tag}`));
	ask(fileUrl(files, 'wasm.en.pagefind'));
	ask(fileUrl(files, 'pagefind.js'), 'modulepreload');
}

/** Asks for the files that the guide names: the list of pages, and where words are. */
export function askForWords(files: IndexFiles, guide: Guide, words: readonly string[]): void {
	const { meta, chunks } = guide.files;
	ask(fileUrl(files, meta));
	const holds = ([from, to]: readonly [string, string, string]) =>
		chunks.length < 3 || words.some((word) => from <= word && word <= `${to}\uffff`);
	for (const chunk of chunks.filter(holds)) ask(fileUrl(files, `index/${chunk[2]}.pf_index`));
}

const asked = new Set<string>();

function ask(href: string, rel = 'preload'): void {
	if (asked.has(href)) return;
	asked.add(href);
	const link = document.createElement('link');
	link.rel = rel;
	link.href = href;
	link.crossOrigin = 'anonymous';
	if (rel === 'preload') link.as = 'fetch';
	document.head.append(link);
}
