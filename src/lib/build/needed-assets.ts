import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayName, namedAssets } from './named-assets.ts';
import { assetsFolder, type PageRecord } from './page-record.ts';

/**
 * Makes what lists the files in `_astro/` that pages need: those that they name, those that these name, and so
 * on. `folder` is that of a rendered site; each of its files is read once.
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

/** What a file names; nothing if it is not there, since text may look like the name of one. */
function readNames(file: string): readonly string[] | undefined {
	if (!existsSync(file)) return undefined;
	return mayName(file) ? namedAssets(readFileSync(file, 'utf8')) : [];
}
