import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../lib/hash.ts';
import { programFile } from '../../lib/program.ts';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { isOfIndex } from '../build/search-index.ts';
import { siteFiles, workerFile } from '../build/site-files.ts';
import { styleFromDisk } from './addresses.ts';
import { bundleFile, bundlePage } from './bundle.ts';
import { pageFromDisk, standIn, type Module } from './page.ts';

/** The folder that the copy goes to, in the project's. */
export const diskFolder = 'dist-folder';

/** Whether a build makes the copy: it is asked for, or there is one, and the site is not built elsewhere, for a check. */
export const wantsFolder = (args: readonly string[], isThere: boolean): boolean =>
	args.includes('--folder') || (isThere && !args.some((arg) => arg.startsWith('--outDir')));

/**
 * Makes a copy of a built site that opens from disk, without a server: with working links, styles,
 * scripts and search. What was in the target folder is removed.
 *
 * Returns the number of pages.
 */
export async function makeFolder(joined: JoinedSite, target: string): Promise<number> {
	await rm(target, { recursive: true, force: true });
	const { base } = joined;
	const site = fileURLToPath(joined.dir);
	const files = siteFiles(joined);
	const scripts = new Map<string, Module[]>();
	const nameScript = (modules: Module[]) => {
		const path = `_astro/page-${sha256(JSON.stringify(modules)).slice(0, 12)}.js`;
		scripts.set(path, modules);
		return path;
	};
	let pages = 0;
	for (const path of files.paths.filter(isWanted)) {
		const content = files.read(path);
		if (path.endsWith('.html')) {
			await write(target, path, pageFromDisk(content.toString(), path, base, nameScript));
			pages += 1;
		} else if (path.endsWith('.css')) {
			await write(target, path, styleFromDisk(content.toString(), path, base));
		} else if (path.endsWith('/pagefind.js')) {
			await write(target, path, await bundleFile(join(site, path), 'pagefindFromDisk'));
		} else if (isOfIndex(path)) {
			await write(target, `${path}.js`, asScript(path, content));
		} else {
			await write(target, path, content);
		}
	}
	for (const [path, modules] of scripts) {
		await write(target, path, await bundlePage(modules, site, base));
	}
	const client = await bundleFile(programFile('offline/folder/client/from-disk.ts'));
	await write(target, standIn, client);
	return pages;
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}

/** The modules of the site: each page has one script of all that it needs. */
const isModule = (path: string): boolean => /^_astro\/.*\.js$/.test(path);

/** What only a server can use is left out. */
const isWanted = (path: string): boolean =>
	path !== workerFile &&
	!isModule(path) &&
	!/^(?:offline\/|icons\/|manifest\.webmanifest$|sitemap|_headers$|_redirects$|robots\.txt$)/.test(
		path
	);

/** A file of the search index as a script, for pages from disk may read no files. */
const asScript = (path: string, content: Buffer): string =>
	`takeFile(${JSON.stringify(path)},"${content.toString('base64')}");\n`;
