import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Site } from './contender.ts';

/**
 * Takes away what builds have left of a site, as if it had never been built. It is put aside until the site is
 * removed: where many files were deleted within the last minutes, ext4 takes ten times as long to make new ones.
 */
export async function clearSite({ root, left }: Site): Promise<void> {
	await mkdir(asideOf(root), { recursive: true });
	const aside = await mkdtemp(join(asideOf(root), 'left-'));
	for (const name of left) {
		const path = join(root, name);
		if (existsSync(path)) await rename(path, join(aside, basename(name)));
	}
}

/** Removes a site, and what was put aside of it. */
export async function removeSite({ root }: Site): Promise<void> {
	for (const folder of [root, asideOf(root)]) await rm(folder, { recursive: true, force: true });
}

const asideOf = (root: string): string => `${root}-aside`;
