import { dirname } from 'node:path';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { writeHeadersFile } from '../../lib/headers-file.ts';
import { readSite } from '../../lib/site/file.ts';
import { headerRules } from './rules.ts';

/** Writes `_headers` into the built site, for the hosts that read it and for `npm start`. */
export function addHeaders({ root, base, files, write }: JoinedSite): void {
	const { framedBy } = readSite(root).settings;
	write('_headers', writeHeadersFile(headerRules(findHashedFolders(files.keys()), framedBy), base));
}

/** Folders of the built site in which the name of every file follows its content. */
function findHashedFolders(paths: Iterable<string>): string[] {
	const folders = new Set([...paths].map((path) => dirname(path)));
	return [...folders].filter((path) => hashed.test(path)).sort();
}

/** Astro's assets, and the parts of Pagefind's index, which stand in a folder of their own. */
const hashed = /^(?:_astro|pagefind\/(?:.+\/)?(?:fragment|index|filter))$/;
