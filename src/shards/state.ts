import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Describes what a site is built from, as a hash: everything in the project that a build reads, and
 * `settings` from elsewhere. Shards fit together only if all were built from the same.
 */
export async function describeState(root: URL, settings: readonly string[]): Promise<string> {
	const folder = fileURLToPath(root);
	const hash = createHash('sha256').update(JSON.stringify(settings));
	for (const path of (await Promise.all(inputs.map((input) => listFiles(folder, input)))).flat()) {
		hash.update(`\0${path}\0`).update(await readFile(join(folder, path)));
	}
	return hash.digest('hex').slice(0, 16);
}

const inputs = [
	'astro.config.mjs',
	'content.config.ts',
	'content',
	'package-lock.json',
	'public',
	'src',
];

/** The files at a path, itself or all below it, by their paths with slashes. */
async function listFiles(folder: string, path: string): Promise<string[]> {
	const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(toFile);
	if (entries === undefined) return [path];
	const below = entries.map((entry) => {
		const inner = `${path}/${entry.name}`;
		return entry.isDirectory() ? listFiles(folder, inner) : [inner];
	});
	return (await Promise.all(below)).flat().sort();
}

/** A path that is no folder is a file, or nothing at all. */
function toFile(error: NodeJS.ErrnoException): [] | undefined {
	return error.code === 'ENOTDIR' ? undefined : [];
}
