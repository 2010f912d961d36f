/**
 * What belongs to a topic that is kept: what is its own, and what all topics share. The site has a list of
 * each, since what they share changes with every edition, and what is a topic's own hardly ever. They are
 * made when the site is built, and again when PDFs were added to it.
 */
export interface KeepList {
	edition: string;
	files: KeepFile[];
}

/** What is a topic's own, `offline/<slug>.json`: what only its pages need, their texts, pages, then PDFs. */
export interface TopicList {
	files: KeepFile[];
	/** The size of all that is stored with the topic, what topics share among it, in bytes. */
	bytes: number;
}

/** What all topics share, `offline/_shared.json`: the search index, the site's pages and what these need. */
export interface SharedList extends KeepList {
	/**
	 * The file with the text of each page, by the page's path, on a site with so small an index that each first visit may
	 * store it: then the pages that were read can be searched, too.
	 */
	texts?: Record<string, string>;
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

/** Where the lists stand, below the site's base. */
const listFolder = 'offline';

/** The path of the list of what topics share, below the site's base. No topic has such a name. */
export const sharedListPath = `${listFolder}/_shared.json`;

/** The path of a topic's list below the site's base. */
export const listPath = (slug: string): string => `${listFolder}/${slug}.json`;

/** The size of all files of a list, in bytes. */
export const sizeOf = (files: readonly KeepFile[]): number =>
	files.reduce((sum, { size }) => sum + size, 0);
