import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file by which a shard tells what it is. It does not get into the site. */
export const manifestFile = 'shard.json';

/** The folder of a shard in which features keep what they know of its pages. It does not get into the site, either. */
export const keptFolder = '.kept';

/** Writes what a shard is into its folder. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
	const { number, count, state, pages } = manifest;
	await writeFile(join(folder, manifestFile), JSON.stringify({ number, count, state, pages }));
}

/** Reads what the shards in a folder are, each of which has a folder of its own. */
export async function readManifests(folder: string): Promise<FoundShard[]> {
	const names = await readdir(folder).catch(() => []);
	const found = await Promise.all(
		names.map(async (name) => {
			const text = await readFile(join(folder, name, manifestFile), 'utf8').catch(() => undefined);
			return text ? [{ folder: join(folder, name), ...(JSON.parse(text) as Manifest) }] : [];
		})
	);
	return found.flat().sort((a, b) => a.number - b.number);
}

/**
 * Says why shards do not make a site, with what to do; nothing if they do. `state` is that of the
 * project which joins them.
 */
export function findFlaw(shards: readonly FoundShard[], state: string): string | undefined {
	const count = shards[0]?.count ?? 1;
	const different = shards.find((shard) => shard.count !== count);
	if (different) {
		return `there are shards of ${count} and of ${different.count} → remove those of an earlier build`;
	}
	for (let number = 1; number <= count; number++) {
		const { length } = shards.filter((shard) => shard.number === number);
		if (length === 0) {
			return `there is no shard ${number} of ${count} → npm run build -- --shard ${number}/${count}`;
		}
		if (length > 1) return `there are ${length} shards ${number} of ${count} → remove one of them`;
	}
	const stale = shards.find((shard) => shard.state !== state);
	if (!stale) return undefined;
	return `shard ${stale.number} was built from other files, another SITE or another BASE → build it again`;
}

/** What a shard tells of itself. */
export interface Manifest {
	number: number;
	/** The number of shards. */
	count: number;
	/** What it was built from, as a hash. */
	state: string;
	/** The addresses of its pages, as Astro gives them. */
	pages: readonly string[];
}

/** A shard that stands in a folder. */
export interface FoundShard extends Manifest {
	folder: string;
}
