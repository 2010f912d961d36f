import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { KeptPlace } from '../../lib/kept.ts';
import { listFiles } from '../../lib/list-files.ts';

/**
 * Digests everything but its own text that a rendered page depends on: the vocabulary, the
 * bibliography and whatever else stands in `content/` beside the pages; the program and its packages;
 * the base of the site.
 *
 * Files that are not there count as empty.
 */
export function digestRenderingInputs(root: URL, base: string): string {
	const folder = fileURLToPath(root);
	// The folder of the pages is left out: they are told apart by their own text.
	const filesIn = (name: string) =>
		listFiles(join(folder, name), (below) => below !== 'docs').map((file) =>
			join(folder, name, file)
		);
	const files = [
		...filesIn('content'),
		...filesIn('src'),
		join(folder, 'package-lock.json'),
		join(folder, 'astro.config.mjs'),
	];
	const hash = createHash('sha256').update(base);
	for (const file of files) hash.update(`\0${file}\0`).update(readOrNothing(file));
	return hash.digest('hex');
}

/**
 * Where to keep what was worked out of pages, by the name of its file in the cache, and the version of what
 * it was worked out with: for `Kept`.
 */
export function keptPlace(
	name: string,
	{ root, base, cacheDir }: Pick<AstroConfig, 'root' | 'base' | 'cacheDir'>
): KeptPlace {
	const file = fileURLToPath(new URL(name, cacheDir));
	return { file, version: digestRenderingInputs(root, base) };
}

function readOrNothing(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch {
		return new Uint8Array();
	}
}
