import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Whether the program runs from the package, which contains JavaScript instead of TypeScript. */
const isPackaged = !import.meta.url.endsWith('.ts');

/** The folder of the program's code: `src/`, or `program/` in the package. */
export const programFolder = fileURLToPath(new URL('../', import.meta.url));

/** The folder of the program's package: the repository, or a folder in `node_modules`. */
export const packageRoot = rootOf(programFolder, ['package.json']) ?? programFolder;

const configFiles = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);
const foundSite = rootOf(process.cwd(), configFiles);

/** Whether a command was run in the folder of a site, which contains an Astro config, or below it. */
export const isSite = foundSite !== undefined;

/** The folder of the site, or the current folder if it does not belong to a site. */
export const siteRoot = foundSite ?? process.cwd();

/** The same as a URL, with a slash at its end. */
export const siteUrl = pathToFileURL(`${siteRoot}/`);

/**
 * The path of a file of the program, with slashes, as bundlers expect it. Takes its path in `src/`: `site/client/popovers.ts`. In
 * the package, the file has the extension `.js`.
 */
export const programFile = (path: string): string =>
	join(programFolder, isPackaged ? path.replace(/\.ts$/, '.js') : path).replaceAll('\\', '/');

/** Reads the version of the package in a folder. */
export const versionOf = (folder: string): string =>
	(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** The folder itself, or the nearest parent folder, that contains one of the given files. */
export function rootOf(folder: string, files: readonly string[]): string | undefined {
	if (files.some((file) => existsSync(join(folder, file)))) return folder;
	const above = dirname(folder);
	return above === folder ? undefined : rootOf(above, files);
}
