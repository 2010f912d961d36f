import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';

/**
 * Prepares the folder of the last built site for the next build: only pages that Astro may take over as
 * they are stay there, everything else is removed. Astro would remove these pages as well, and then
 * copy each of them back.
 *
 * `site` and `cache` are the folders of the site and of Astro's cache. Returns the pages that stay, by
 * path below the site's folder; none if the last build left no list of them.
 */
export async function keepPages(site: URL, cache: URL): Promise<string[]> {
	const list = await readList(cache);
	const kept: string[] = [];
	for (const path of listFiles(fileURLToPath(site))) {
		if (path.startsWith('.git/')) continue;
		if (list?.paths.has(path) && !isNewer(new URL(encodeURI(path), site), list.written)) {
			kept.push(path);
			continue;
		}
		rmSync(new URL(encodeURI(path), site));
		if (list?.paths.has(path)) dropIfNewer(new URL(`dist/${encodeURI(path)}`, cache), list);
	}
	return kept;
}

/**
 * Removes the pages among those that were kept which the new build no longer has. A page that was
 * written anew since `start`, in milliseconds of the epoch, has its place in it.
 */
export async function dropGonePages(
	kept: readonly string[],
	site: URL,
	cache: URL,
	start: number
): Promise<void> {
	const list = await readList(cache);
	for (const path of kept) {
		const file = new URL(encodeURI(path), site);
		if (!list?.paths.has(path) && !isNewer(file, start)) rmSync(file, { force: true });
	}
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

/** A copy in the cache that a build wrote which did not come to its end may be of another text. */
function dropIfNewer(copy: URL, { written }: List): void {
	if (isNewer(copy, written)) rmSync(copy, { force: true });
}

function isNewer(file: URL, moment: number): boolean {
	const stats = statSync(file, { throwIfNoEntry: false });
	return stats !== undefined && stats.mtimeMs > moment;
}

/** Reads what Astro wrote down at the end of the last build: core/build/incremental.js. */
async function readList(cache: URL): Promise<List | undefined> {
	const file = new URL('incremental-build.json', cache);
	try {
		const { routes } = JSON.parse(await readFile(file, 'utf8')) as {
			routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
		};
		const outputs = Object.values(routes).flatMap(({ paths }) => Object.values(paths));
		const paths = new Set(outputs.map(({ outputFile }) => decodeURI(outputFile)));
		return { paths, written: (await stat(file)).mtimeMs };
	} catch {
		return undefined;
	}
}

/** The pages that Astro may take over, and when it wrote that down. */
interface List {
	paths: ReadonlySet<string>;
	written: number;
}
