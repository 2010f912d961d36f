import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import type { PageList } from './page-list.ts';

/**
 * Prepares the folder of the last built site for the next build: only pages that may be taken over as
 * they are stay there, with what was made of them and stands beside them; everything else is removed.
 *
 * `list` are the pages that the last build has left, if it has written them down. `beside` names the files that
 * stay beside pages if the last build has made them with the same version; what stands in one of the folders
 * `below`, by the beginnings of paths, is for others to look after.
 * Returns the files that stay, by path below the site's folder; none if there is no list.
 */
export async function keepPages(
	{ site, cache }: Folders,
	list: PageList | undefined,
	beside: ReadonlyMap<string, string>,
	below: Iterable<string> = []
): Promise<string[]> {
	// What Astro keeps of pages may be of a build that did not come to its end.
	if (!list) rmSync(new URL(copies, cache), { recursive: true, force: true });
	const isPage = (path: string) => list?.keys.has(path) || list?.astros.has(path) || false;
	const lastBeside = await readNote<string>(cache, besideFile);
	const rewritten = await readNote<number>(cache, rewrittenFile);
	const same = new Set([...beside.keys()].filter((name) => beside.get(name) === lastBeside[name]));
	const kept: string[] = [];
	const untouched = ['.git/', ...below];
	for (const path of listFiles(fileURLToPath(site))) {
		if (untouched.some((folder) => path.startsWith(folder))) continue;
		const isListed = isPage(pageOf(path, same));
		const written = writtenAt(fileIn(site, path));
		if (list && isListed && (written <= list.written || written === rewritten[path])) {
			kept.push(path);
			continue;
		}
		rmSync(fileIn(site, path));
		if (list?.astros.has(path)) dropIfNewer(fileIn(new URL(copies, cache), path), list.written);
	}
	return kept;
}

/**
 * Removes the pages among the files that were kept which are none of the new build's `pages`, with the files of
 * the given names beside them. A file that was written anew since `start`, in milliseconds of the epoch, has
 * its place in it.
 */
export function dropGonePages(
	kept: Iterable<string>,
	pages: ReadonlySet<string>,
	site: URL,
	start: number,
	beside: Iterable<string>
): void {
	const names = new Set(beside);
	for (const path of kept) {
		const file = fileIn(site, path);
		if (!pages.has(pageOf(path, names)) && !isNewer(file, start)) rmSync(file, { force: true });
	}
}

/** The page that a file stands beside, if it has one of some names; the file itself otherwise. */
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
	const times = [...paths].map((path) => [path, writtenAt(fileIn(site, path))] as const);
	return writeFile(new URL(rewrittenFile, cache), JSON.stringify(Object.fromEntries(times)));
}

/** Removes the folders in which there is nothing, below the site's folder. */
export function removeEmptyFolders(site: URL): void {
	const removeIfEmpty = (folder: string, isRoot = false): boolean => {
		const entries = readdirSync(folder, { withFileTypes: true });
		const left = entries.filter(
			(entry) =>
				!entry.isDirectory() || entry.name === '.git' || !removeIfEmpty(join(folder, entry.name))
		);
		if (left.length > 0 || isRoot) return false;
		rmdirSync(folder);
		return true;
	};
	removeIfEmpty(fileURLToPath(site), true);
}

/** A copy in Astro's cache that a build wrote which did not come to its end may be of another text. */
function dropIfNewer(copy: URL, written: number): void {
	if (isNewer(copy, written)) rmSync(copy, { force: true });
}

const isNewer = (file: URL, moment: number): boolean => writtenAt(file) > moment;

/** When a file was written, in milliseconds of the epoch; 0 if there is none. */
const writtenAt = (file: URL): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const fileIn = (folder: URL, path: string): URL => new URL(encodeURI(path), folder);

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
