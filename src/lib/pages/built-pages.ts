import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../list-files.ts';

/**
 * Lists the pages of a built site, by the path of their files below its folder, with slashes and in order:
 * `gout/management/index.html`. Folders at its top of which `isEntered` does not say so are left out.
 */
export const listPages = (
	folder: string,
	isEntered: (top: string) => boolean = () => true
): string[] =>
	listSite(folder, (top) => isOfSite(top) && isEntered(top))
		.filter((path) => path.endsWith('.html'))
		.sort();

/**
 * Lists the files of a site, by path below its folder. Folders at its top of which `isEntered` does not say so are
 * left out; `known` are the paths in some others, into which nobody has to look.
 */
export const listSite = (
	folder: string,
	isEntered: (top: string) => boolean,
	known: ReadonlyMap<string, readonly string[]> = new Map()
): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const { name } = entry;
		if (!entry.isDirectory()) return name;
		if (!isEntered(name)) return [];
		return known.get(name) ?? listFiles(join(folder, name)).map((path) => `${name}/${path}`);
	});

/** The folder at the top of a site in which a file stands; none if it stands there itself. */
export const topFolder = (path: string): string => path.slice(0, Math.max(path.indexOf('/'), 0));

/**
 * Tells the folders of a site that is being built from those that begin with a dot: Astro keeps its own
 * there until the end of a build, and removes them while others read.
 */
export const isOfSite = (folder: string): boolean => !folder.startsWith('.');
