import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AstroError } from 'astro/errors';
import { listFiles } from '../lib/list-files.ts';
import { findFlaw, manifestFile, readManifests } from './manifest.ts';

/**
 * Takes into a built site what shards have and it has not: the pages of their topics, with what
 * belongs to them.
 *
 * `from` holds the shards, each in a folder of its own; `state` is what the site was built from.
 * Returns the number of shards and the addresses of their pages. Throws an error if the shards do not
 * make a site, or if a file that two of them have is not the same in both.
 */
export async function joinShards(
	from: string,
	site: string,
	state: string
): Promise<{ shards: number; pages: string[] }> {
	const shards = await readManifests(from);
	const flaw = findFlaw(shards, state);
	if (flaw) throw new AstroError(`The shards in ${from} do not make a site: ${flaw}`);
	const known = new Set(listFiles(site));
	for (const { folder } of shards) {
		for (const path of listFiles(folder)) {
			if (path === manifestFile) continue;
			if (known.has(path)) await compare(join(folder, path), join(site, path), path);
			else await copy(join(folder, path), join(site, path));
			known.add(path);
		}
	}
	return { shards: shards.length, pages: [...new Set(shards.flatMap(({ pages }) => pages))] };
}

async function copy(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true });
	await copyFile(from, to);
}

async function compare(one: string, other: string, path: string): Promise<void> {
	const [first, second] = await Promise.all([readFile(one), readFile(other)]);
	if (first.equals(second)) return;
	throw new AstroError(
		`${path} is not the same in all shards, so they were not built from the same.`,
		'Build all shards again, with the same history of git, and join them.'
	);
}
