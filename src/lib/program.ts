import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Whether this is the program as it comes in the package: JavaScript, where the repository has TypeScript. */
const isPackaged = !import.meta.url.endsWith('.ts');

/** The folder of the program's code, with a folder for each feature. */
export const programFolder = fileURLToPath(new URL('../', import.meta.url));

/** The folder of the package that the program is: the repository, or one in `node_modules`. */
export const packageRoot = rootOf(programFolder, ['package.json']) ?? programFolder;

const configFiles = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);
const foundSite = rootOf(process.cwd(), configFiles);

/** Whether a command was called in the folder of a site, which has Astro's config, or below it. */
export const isSite = foundSite !== undefined;

/** The folder of the site that a command is about; the one in which it was called if that is none. */
export const siteRoot = foundSite ?? process.cwd();

/** The same as a URL, with a slash at its end. */
export const siteUrl = pathToFileURL(`${siteRoot}/`);

/**
 * Finds a file of the program, by its path below the folder of its code: `site/client/popovers.ts`. In the package it
 * is JavaScript. Returns its path with slashes, as bundlers take it.
 */
export const programFile = (path: string): string =>
	join(programFolder, isPackaged ? path.replace(/\.ts$/, '.js') : path).replaceAll('\\', '/');

/** The version of a package, by its folder. */
export const versionOf = (folder: string): string =>
	(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** The folder itself or the nearest above it that has one of some files. */
export function rootOf(folder: string, files: readonly string[]): string | undefined {
	if (files.some((file) => existsSync(join(folder, file)))) return folder;
	const above = dirname(folder);
	return above === folder ? undefined : rootOf(above, files);
}
