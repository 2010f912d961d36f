import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import type { PageList } from './page-list.ts';

/**
 * Looks at a built site: when each of its files was written, and how large it is, by path below its folder. Others
 * look after the files of which `isOthers` says so; these are left out.
 */
export function lookAtSite(
	site: URL,
	isOthers: (path: string) => boolean = () => false
): ReadonlyMap<string, SiteFile> {
	const folder = fileURLToPath(site);
	const own = listFiles(folder).filter((path) => !path.startsWith('.git/') && !isOthers(path));
	return new Map(
		own.flatMap((path) => {
			const stats = statSync(join(folder, path), { throwIfNoEntry: false });
			return stats ? [[path, { mtimeMs: stats.mtimeMs, size: stats.size }] as const] : [];
		})
	);
}

/**
 * Prepares the folder of the last built site for the next build: only pages that may be taken over as
 * they are stay there, with what was made of them and stands beside them; everything else is removed.
 *
 * `files` are those of the site, as `lookAtSite` has found them, and `list` the pages that the last build has left,
 * if it has written them down. `beside` names the files that stay beside pages if the last build has made them with
 * the same version.
 * Returns the files that stay, none if there is no list; and those that were removed. All by path below the site's
 * folder.
 */
export async function keepPages(
	{ site, cache }: Folders,
	files: ReadonlyMap<string, SiteFile>,
	list: PageList | undefined,
	beside: ReadonlyMap<string, string>
): Promise<{ kept: Map<string, SiteFile>; removed: string[] }> {
	const folder = fileURLToPath(site);
	const copiesFolder = fileURLToPath(new URL(copies, cache));
	// What Astro keeps of pages may be of a build that did not come to its end.
	if (!list) rmSync(copiesFolder, { recursive: true, force: true });
	const isPage = (path: string) => list?.keys.has(path) || list?.astros.has(path) || false;
	const lastBeside = await readNote<string>(cache, besideFile);
	const rewritten = await readNote<number>(cache, rewrittenFile);
	const same = new Set([...beside.keys()].filter((name) => beside.get(name) === lastBeside[name]));
	const kept = new Map<string, SiteFile>();
	const removed: string[] = [];
	for (const [path, file] of files) {
		const { mtimeMs: written } = file;
		const isListed = isPage(pageOf(path, same));
		if (list && isListed && (written <= list.written || written === rewritten[path])) {
			kept.set(path, file);
			continue;
		}
		rmSync(join(folder, path), { force: true });
		removed.push(path);
		if (list?.astros.has(path)) dropIfNewer(join(copiesFolder, path), list.written);
	}
	return { kept, removed };
}

/**
 * Removes the pages among the files that were kept which are none of the new build's `pages`, with the files of
 * the given names beside them. A file that was written anew since `start`, in milliseconds of the epoch, has
 * its place in it. Returns the files that were removed.
 */
export function dropGonePages(
	kept: Iterable<string>,
	pages: ReadonlySet<string>,
	site: URL,
	start: number,
	beside: Iterable<string>
): string[] {
	const names = new Set(beside);
	const folder = fileURLToPath(site);
	return [...kept].filter((path) => {
		const file = join(folder, path);
		if (pages.has(pageOf(path, names)) || isNewer(file, start)) return false;
		rmSync(file, { force: true });
		return true;
	});
}

/**
 * The page that a file stands beside, if it has one of some names; the file itself otherwise. By path below the site's
 * folder.
 */
const pageOf = (path: string, names: ReadonlySet<string>): string =>
	names.has(basename(path)) ? `${path.slice(0, -basename(path).length)}index.html` : path;

/** Writes down for the next build what stands beside pages now, and the versions that it is made with. */
export const noteBeside = (cache: URL, beside: ReadonlyMap<string, string>): Promise<void> =>
	writeFile(new URL(besideFile, cache), JSON.stringify(Object.fromEntries(beside)));

/**
 * Writes down for the next build which pages were written anew when the list had been made, by path below the
 * site's folder. They would look as if they came from a build that did not come to its end.
 */
export function noteRewritten({ site, cache }: Folders, paths: Iterable<string>): Promise<void> {
	const folder = fileURLToPath(site);
	const times = [...paths].map((path) => [path, writtenAt(join(folder, path))] as const);
	return writeFile(new URL(rewrittenFile, cache), JSON.stringify(Object.fromEntries(times)));
}

/** Removes the folders in which there is nothing any more, below the site's folder, of files that were removed. */
export function removeEmptyFolders(site: URL, removed: Iterable<string>): void {
	const folders = new Set([...removed].flatMap(foldersAbove));
	// Those that stand in others come first.
	for (const folder of [...folders].sort().reverse()) {
		const place = join(fileURLToPath(site), folder);
		if (existsSync(place) && readdirSync(place).length === 0) rmdirSync(place);
	}
}

/** The folders that a file stands in, by paths, without the site's own. */
function foldersAbove(path: string): string[] {
	const folder = dirname(path);
	return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

/** A copy in Astro's cache that a build wrote which did not come to its end may be of another text. */
function dropIfNewer(copy: string, written: number): void {
	if (isNewer(copy, written)) rmSync(copy, { force: true });
}

const isNewer = (file: string, moment: number): boolean => writtenAt(file) > moment;

/** When a file was written, in milliseconds of the epoch; 0 if there is none. */
const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What the last build has written down; nothing if it has not. */
async function readNote<T>(cache: URL, name: string): Promise<Record<string, T>> {
	try {
		return JSON.parse(await readFile(new URL(name, cache), 'utf8')) as Record<string, T>;
	} catch {
		return {};
	}
}

/** Where Astro keeps copies of pages. */
const copies = 'dist/';

/** The versions with which what stands beside pages was made, by the names of the files. */
const besideFile = 'beside-pages.json';

/** When pages were written anew, by path. */
const rewrittenFile = 'rewritten-pages.json';

/** The folders of the site and of Astro's cache. */
interface Folders {
	site: URL;
	cache: URL;
}

/** What a file of the site looks like from outside: when it was written, in milliseconds of the epoch, and its bytes. */
export interface SiteFile {
	mtimeMs: number;
	size: number;
}
