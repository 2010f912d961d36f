import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayName, namedAssets } from './named-assets.ts';
import { assetsFolder, type PageRecord } from './page-record.ts';

/**
 * Creates a function that lists the files in `_astro/` that pages need, directly or through other files. `folder` is that of a
 * rendered site. Each file is read once.
 */
export function assetFinder(folder: string): (pages: readonly PageRecord[]) => string[] {
	const known = new Map<string, readonly string[] | undefined>();
	const read = (path: string): readonly string[] | undefined => {
		if (!known.has(path)) known.set(path, readNames(join(folder, path)));
		return known.get(path);
	};
	return (pages) => {
		const needed = new Set<string>();
		const waiting = pages.flatMap(({ files }) => files);
		for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
			if (!path.startsWith(assetsFolder) || needed.has(path)) continue;
			const names = read(path);
			if (!names) continue;
			needed.add(path);
			waiting.push(...names);
		}
		return [...needed].sort();
	};
}

/** The files that a file refers to, or `undefined` if it does not exist: text may look like the name of a file. */
function readNames(file: string): readonly string[] | undefined {
	if (!existsSync(file)) return undefined;
	return mayName(file) ? namedAssets(readFileSync(file, 'utf8')) : [];
}
