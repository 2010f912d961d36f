import { listFiles } from '../list-files.ts';

/**
 * Lists the pages of a built site, by the path of their files below its folder, with slashes and in order:
 * `gout/management/index.html`.
 */
export const listPages = (folder: string): string[] =>
	listFiles(folder, isOfSite).filter((path) => path.endsWith('.html'));

/**
 * Tells the folders of a site that is being built from those that begin with a dot: Astro keeps its own
 * there until the end of a build, and removes them while others read.
 */
export const isOfSite = (folder: string): boolean => !folder.startsWith('.');
