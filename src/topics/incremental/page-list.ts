import { readFileSync, statSync, writeFileSync } from 'node:fs';

/** The pages that a build has left in the site, for the next one. */
export interface PageList {
	/** What each of them shows, as its route's `cacheKey` says it, by path below the site's folder. */
	keys: ReadonlyMap<string, string>;
	/** Those that Astro looks after itself: it keeps copies of them. */
	astros: ReadonlySet<string>;
	/** When it was written down, in milliseconds of the epoch. */
	written: number;
}

/**
 * Reads the list that the last build has left in the cache; nothing if there is none, or if it was made by
 * another program: `program` is the digest of this one.
 */
export function readPageList(cache: URL, program: string): PageList | undefined {
	const file = new URL(ours, cache);
	try {
		const list = JSON.parse(readFileSync(file, 'utf8')) as StoredList;
		if (list.program !== program) return undefined;
		const written = statSync(file).mtimeMs;
		return { keys: new Map(Object.entries(list.keys)), astros: readAstros(cache), written };
	} catch {
		return undefined;
	}
}

/** Writes down the pages of a build, with what each of them shows. */
export function writePageList(
	cache: URL,
	program: string,
	keys: ReadonlyMap<string, string>
): void {
	const list: StoredList = { program, keys: Object.fromEntries(keys) };
	writeFileSync(new URL(ours, cache), JSON.stringify(list));
}

/** Reads what Astro writes down at the end of a build: core/build/incremental.js. */
export function readAstros(cache: URL): Set<string> {
	const { routes } = JSON.parse(readFileSync(new URL('incremental-build.json', cache), 'utf8')) as {
		routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
	};
	const outputs = Object.values(routes).flatMap(({ paths }) => Object.values(paths));
	return new Set(outputs.map(({ outputFile }) => decodeURI(outputFile)));
}

const ours = 'page-list.json';

interface StoredList {
	program: string;
	keys: Record<string, string>;
}
