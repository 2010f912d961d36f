import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { assetFinder } from '../../lib/build/needed-assets.ts';
import { sha256 } from '../../lib/hash.ts';

/** The files of a built site, by their path below it, but for those that this feature makes. */
export function siteFiles({ dir, files, pages }: Pick<JoinedSite, 'dir' | 'files' | 'pages'>) {
	const folder = fileURLToPath(dir);
	const paths: readonly string[] = [...files.keys()].filter((path) => !isMadeHere(path)).sort();
	const byFolder = Map.groupBy(paths, topFolder);
	const records = new Map(pages.map((page) => [page.path, page]));
	const findAssets = assetFinder(folder);
	/** The content of a file. Throws if it is not there. */
	const read = (path: string): Buffer => readFileSync(join(folder, path));
	/** The size and the revision of a file. Throws if it is not there. */
	const facts = (path: string) => {
		const found = files.get(path);
		if (!found) throw new Error(`There is no ${path} in the site.`);
		return { size: found.size, revision: found.hash.slice(0, revisionLength) };
	};
	return {
		/** All paths, in order. */
		paths,
		read,
		facts,
		/** The text of a file. Throws if it is not there. */
		text: (path: string): string => read(path).toString(),
		/** All paths below a folder of the site's root, in order. */
		below: (folder: string): readonly string[] => byFolder.get(folder) ?? [],
		/** The files that pages need: those that they name, and the styles, scripts and faces that these need. */
		needed(pages: readonly string[]): string[] {
			const found = pages.flatMap((path) => records.get(path) ?? []);
			const named = found.flatMap(({ files }) => files).filter((path) => files.has(path));
			return [...new Set([...named, ...findAssets(found)])];
		},
		/** Tells this state of the site from others: a hash of all its files. */
		buildId: (): string =>
			sha256(paths.map((path) => path + facts(path).revision).join('')).slice(0, revisionLength),
	};
}

export type SiteFiles = ReturnType<typeof siteFiles>;

/** A revision is the beginning of the SHA-256 of a file's content, in hex, which a browser can work out, too. */
const revisionLength = 16;

/** The service worker's file. */
export const workerFile = 'sw.js';

/** Tells what this feature makes from other files: the service worker, and the lists of files. */
const isMadeHere = (path: string): boolean =>
	path === workerFile || /^offline\/.*\.json$/.test(path);

/** The folder of the site's root that a path begins with; nothing for a file of the root itself. */
const topFolder = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));
