import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AstroError } from 'astro/errors';
import type { KeptPlace } from '../lib/kept.ts';
import { takeOverKept } from '../lib/kept-of-files.ts';
import { listFiles } from '../lib/list-files.ts';
import { topFolder } from '../lib/pages/built-pages.ts';
import { findFlaw, keptFolder, manifestFile, readManifests, type FoundShard } from './manifest.ts';

/**
 * Finds the shards of a site, each in a folder of its own below `from`; `state` is what the site is built from. Throws
 * an error if they do not make a site.
 */
export async function findShards(from: string, state: string): Promise<FoundShard[]> {
	const shards = await readManifests(from);
	const flaw = findFlaw(shards, state);
	if (flaw) throw new AstroError(`The shards in ${from} do not make a site: ${flaw}`);
	return shards;
}

/**
 * Takes the files of shards into the folder of a site: the pages of their topics, with what belongs to them. Throws an
 * error if a file that two of them have is not the same in both.
 */
export function takeFiles(shards: readonly FoundShard[], site: string): void {
	const taken = new Set<string>();
	const folders = new Set<string>();
	for (const { folder } of shards) {
		for (const path of filesOf(folder)) {
			const target = join(site, path);
			if (taken.has(path)) compare(join(folder, path), target, path);
			if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
			folders.add(dirname(target));
			copyFileSync(join(folder, path), target, constants.COPYFILE_FICLONE);
			taken.add(path);
		}
	}
}

/**
 * Takes over what features have kept of the pages of shards, which stand in a site now: files are those of
 * `KeptOfFiles`, and folders are copied. `placeOf` says where the features of this build look for each, by its name.
 */
export function takeKept(
	shards: readonly FoundShard[],
	site: string,
	placeOf: (name: string) => KeptPlace
): void {
	const kept = shards.map(({ folder }) => join(folder, keptFolder)).filter(existsSync);
	const found = kept.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
	for (const [name, paths] of Map.groupBy(found, (path) => basename(path))) {
		const place = placeOf(name);
		if (name.endsWith('.jsonl')) takeOverKept(site, paths, place);
		else for (const path of paths) copyFolder(path, place.file);
	}
}

/**
 * Holds the files that the build of a site has written itself against those of shards: all but the pages of their
 * topics. Throws an error if one is not the same.
 */
export function compareShared(shards: readonly FoundShard[], site: string): void {
	const topics = new Set(shards.flatMap(({ pages }) => pages.map(topFolder)));
	for (const { folder } of shards) {
		const shared = filesOf(folder).filter((path) => !topics.has(topFolder(path)));
		for (const path of shared) compare(join(folder, path), join(site, path), path);
	}
}

/** The files of a shard that belong to the site. */
const filesOf = (folder: string): string[] =>
	listFiles(folder).filter((path) => path !== manifestFile && topFolder(path) !== keptFolder);

function copyFolder(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
}

function compare(one: string, other: string, path: string): void {
	if (readFileSync(one).equals(readFileSync(other))) return;
	throw new AstroError(
		`${path} is not the same in all shards, so they were not built from the same.`,
		'Build all shards again, with the same history of git, and join them.'
	);
}
