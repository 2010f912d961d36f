import { basename, join } from 'node:path';
import type { KeptPlace } from '../kept.ts';

/**
 * Begins the build of a shard: of pages that are no whole site. What features keep of them goes into a folder, where
 * the build that joins shards finds it.
 */
export const beginShard = (folder: string): void => void (keptFolder = folder);

let keptFolder: string | undefined;

/**
 * Has an integration look at the pages of a shard, too, by its name: it keeps what the join can take over. What all
 * others do with built pages waits for the join.
 */
export const workInShards = (name: string): void => void atWork.add(name);

/** Tells whether an integration does so. */
export const worksInShards = (name: string): boolean => atWork.has(name);

const atWork = new Set<string>();

/** Where a feature keeps what it has worked out of pages; `place` is where it does so if this is no shard. */
export const placeForPages = ({ file, version }: KeptPlace): KeptPlace => ({
	file: keptFolder === undefined ? file : join(keptFolder, basename(file)),
	version,
});
