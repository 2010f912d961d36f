/**
 * The lists that say what belongs to a topic that is kept, `offline/<slug>.json`. A list is made when
 * the site is built, and again when PDFs were added to it.
 */
export interface KeepList {
	edition: string;
	title: string;
	/** In the order in which they are stored: what pages need, search, then the pages, then PDFs. */
	files: KeepFile[];
}

/** A file of a list. */
export interface KeepFile {
	/** Its path below the site's base; a page's ends with a slash. */
	path: string;
	/** Its size in bytes. */
	size: number;
	/** The first 16 hex digits of the SHA-256 of its content. */
	revision: string;
	/** The cache it goes to: that of the topic, of files shared by pages, or of the search index. */
	to: 'topic' | 'assets' | 'index';
}

/** The path of a topic's list below the site's base. */
export const listPath = (slug: string): string => `offline/${slug}.json`;

/** The size of all files of a list, in bytes. */
export const sizeOf = (files: readonly KeepFile[]): number =>
	files.reduce((sum, { size }) => sum + size, 0);

/**
 * The list of what search needs, `offline/search.json`, on a site with so small an index that each first
 * visit may store it: then the pages that were read can be searched, too. Paths are below the base.
 */
export interface SearchList {
	edition: string;
	/** The files of the index, in the order in which they are stored. */
	index: string[];
	/** The file with the text of each page, by the page's path. */
	texts: Record<string, string>;
}

/** The path of that list below the site's base. */
export const searchListPath = 'offline/search.json';
