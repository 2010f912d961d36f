import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { bibliographyFile } from '../../lib/bib-entries.ts';
import { listFiles } from '../../lib/list-files.ts';
import { sha256 } from '../../lib/hash.ts';
import { hashProgram } from '../../lib/hash-program.ts';
import { hashConfig } from './config-hash.ts';
import { configModules } from './config-modules.ts';

/**
 * Hashes the files that all topics share: everything in `content/` except the pages of topics and of the site (`content/about`) and the
 * bibliography (`citedEntries`), the program, the packages, and the modules of the config. Other files that the bundler loads are
 * recorded with each part (`loaded-files.ts`).
 */
export async function hashSharedFiles(rootUrl: URL): Promise<string> {
	const root = fileURLToPath(rootUrl);
	const isBeside = (_: string, path: string) => path !== 'docs' && path !== 'about';
	const paths = [
		...listFiles(join(root, 'content'), isBeside).map((path) => `content/${path}`),
		...readdirSync(root).filter(isRootFile),
		...(await configModules(root)),
	].filter((path) => path !== bibliographyFile);
	const hash = createHash('sha256').update(hashProgram());
	for (const path of new Set(paths)) hash.update(`\0${path}\0${hashFile(join(root, path))}`);
	return hash.digest('hex');
}

/** Hashes the shared inputs that are not files: the resolved config, and the environment variables that pages may read. */
export const hashSettings = (config: AstroConfig): string =>
	sha256(hashConfig(config) + publicVariables(config));

/** Whether `hashSharedFiles` includes a file. Takes its path relative to the project. */
export const isSharedInput = (path: string): boolean =>
	(/^content\/(?!(?:docs|about)\/)/.test(path) && path !== bibliographyFile) || isRootFile(path);

const isRootFile = (path: string): boolean =>
	/^(?:\.env(?:\.[\w.]+)?|content\.config\.ts|package-lock\.json|tsconfig\.json)$/.test(path);

/** The environment variables that the code of pages may read. */
function publicVariables({ vite }: AstroConfig): string {
	const prefixes = [vite.envPrefix ?? 'PUBLIC_'].flat();
	const isPublic = (name: string) => prefixes.some((prefix) => name.startsWith(prefix));
	return JSON.stringify(
		Object.entries(process.env)
			.filter(([name]) => isPublic(name))
			.sort()
	);
}

/** The hash of a file, or that of an empty text if the file does not exist. */
export const hashFile = (file: string): string =>
	sha256(existsSync(file) && statSync(file).isFile() ? readFileSync(file) : '');
