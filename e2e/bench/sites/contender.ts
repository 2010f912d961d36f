import type { Page } from 'playwright';

/** A program that makes a site of a library, and how it is measured: this one, or a peer. */
export interface Contender {
	/** Its name in tables: `VitePress`. */
	name: string;
	/** The package whose version is told beside it. */
	package: string;
	/** Where its packages stand. */
	home: string;
	/** Makes a folder with a library of so many topics, ready to be built. */
	prepare(topics: number): Promise<Site>;
	search: Search;
}

/** A site that can be built. */
export interface Site {
	/** The folder that it is built in. */
	root: string;
	/** What builds it: a script for Node, and its arguments. */
	command: readonly string[];
	/** What serves it while it is written, if that is not the same with `dev` for `build`. */
	dev?: readonly string[];
	/** What a build leaves, below the folder: taken away before a clean one. */
	left: readonly string[];
	/** The folder of the built site, below the folder. */
	output: string;
	/** The file of the page that is edited. */
	edited: string;
	/** The address of a page that is not, below the site's. */
	page: string;
}

/** How a reader searches a site. Selectors are those of CSS. */
export interface Search {
	/** Opens the field on a page that has loaded. */
	open(page: Page): Promise<unknown>;
	input: string;
	/** What holds one result. */
	result: string;
	/** What is there as soon as a text is answered; without it, the first result after an empty field. */
	answered?(text: string): string;
}

/** Opens a search that has the usual key. */
export const byKey = (page: Page): Promise<void> => page.keyboard.press('Control+k');

/** The page that is edited and the one that is looked at, by their paths without an ending. */
export const editedPage = 'topic-1/overview';
export const viewedPage = 'topic-1/management';
