import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { sha256 } from '../../lib/hash.ts';
import { listTopics } from '../../topics/check/content-folder.ts';
import { partVersion, type Part } from '../parts/part.ts';
import type { PartStore } from '../parts/part-store.ts';
import { hashFile, hashSharedInputs } from './shared-inputs.ts';
import { hashTopic } from './topic-inputs.ts';

/**
 * Finds out which topics have a part and which have to be rendered. With `force`, none has a part.
 */
export async function planBuild(
	config: AstroConfig,
	store: PartStore,
	{ force = false } = {}
): Promise<Plan> {
	const shared = await hashSharedInputs(config);
	const slugs = listTopics(config.root);
	const keys = new Map(
		slugs.map((slug) => [
			slug,
			sha256(`${partVersion}\n${shared}\n${hashTopic(config.root, slug)}`),
		])
	);
	const isUnchanged = inputsChecker(fileURLToPath(config.root));
	const sealed = new Map<string, Part>();
	for (const [slug, key] of keys) {
		const part = force ? undefined : store.read(key);
		if (part && isUnchanged(part)) sealed.set(slug, part);
	}
	return { keys, sealed, missing: slugs.filter((slug) => !sealed.has(slug)) };
}

/** Makes what tells of a part whether the further files that it was rendered from are as they were. */
function inputsChecker(root: string): (part: Part) => boolean {
	const hashes = new Map<string, string>();
	const hashOf = (path: string): string => {
		const hash = hashes.get(path) ?? hashFile(join(root, path));
		hashes.set(path, hash);
		return hash;
	};
	return ({ inputs }) => Object.entries(inputs).every(([path, hash]) => hashOf(path) === hash);
}

/** What a build has to do. */
export interface Plan {
	/** The key of the part of each topic, by slug. */
	keys: ReadonlyMap<string, string>;
	/** The parts that are there. */
	sealed: ReadonlyMap<string, Part>;
	/** The slugs of the topics that have to be rendered. */
	missing: readonly string[];
}
