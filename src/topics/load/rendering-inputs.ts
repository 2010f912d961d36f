import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { KeptPlace } from '../../lib/kept.ts';

/**
 * Digests everything but its own text that a rendered page depends on: the vocabulary, the
 * bibliography and whatever else stands in `content/` beside the pages; the program and its packages;
 * the base of the site.
 *
 * Files that are not there count as empty.
 */
export async function digestRenderingInputs(root: URL, base: string): Promise<string> {
	const folder = fileURLToPath(root);
	const files = [
		...(await listFiles(join(folder, 'content'))),
		...(await listFiles(join(folder, 'src'))),
		join(folder, 'package-lock.json'),
		join(folder, 'astro.config.mjs'),
	];
	const hash = createHash('sha256').update(base);
	for (const file of files) hash.update(`\0${file}\0`).update(await readOrNothing(file));
	return hash.digest('hex');
}

/**
 * Where to keep what was worked out of pages, by the name of its file in the cache, and the version of what
 * it was worked out with: for `Kept`.
 */
export async function keptPlace(
	name: string,
	{ root, base, cacheDir }: Pick<AstroConfig, 'root' | 'base' | 'cacheDir'>
): Promise<KeptPlace> {
	const file = fileURLToPath(new URL(name, cacheDir));
	return { file, version: await digestRenderingInputs(root, base) };
}

/** All files below a folder, those of the pages left out. */
async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const below = entries.map((entry) => {
		const path = join(folder, entry.name);
		if (!entry.isDirectory()) return [path];
		return entry.name === 'docs' ? [] : listFiles(path);
	});
	return (await Promise.all(below)).flat().sort();
}

const readOrNothing = (file: string): Promise<Uint8Array> =>
	readFile(file).catch(() => new Uint8Array());
