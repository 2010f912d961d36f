import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../lib/list-files.ts';

/**
 * Describes what a site is built from, as a hash: everything in the project that a build reads, and
 * `settings` from elsewhere. Shards fit together only if all were built from the same.
 *
 * It does not wait: with promises, so many files take six times as long.
 */
export function describeState(root: URL, settings: readonly string[]): string {
	const folder = fileURLToPath(root);
	const below = folders.flatMap((name) =>
		listFiles(join(folder, name)).map((path) => `${name}/${path}`)
	);
	const hash = createHash('sha256').update(JSON.stringify(settings));
	const known = files.filter((path) => existsSync(join(folder, path)));
	for (const path of [...known, ...below]) {
		hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
	}
	return hash.digest('hex').slice(0, 16);
}

const files = ['astro.config.mjs', 'content.config.ts', 'package-lock.json'];
const folders = ['content', 'public', 'src'];
