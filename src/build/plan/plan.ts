import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { bibliographyFile } from '../../lib/bib-entries.ts';
import { sha256 } from '../../lib/hash.ts';
import { readText } from '../../lib/read-text.ts';
import { isDraftTopic, listTopics } from '../../topics/check/content-folder.ts';
import type { Part } from '../parts/part.ts';
import type { PartStore } from '../parts/part-store.ts';
import { citedEntries } from './cited-entries.ts';
import { hashFile, hashSettings, hashSharedFiles } from './shared-inputs.ts';
import { hashTopic } from './topic-inputs.ts';

/** Determines which topics have a part and which have to be rendered. With `force`, all have to. */
export async function planBuild(
	config: AstroConfig,
	store: PartStore,
	{ force = false } = {}
): Promise<Plan> {
	const sharedFiles = await hashSharedFiles(config.root);
	const shared = sharedFiles + hashSettings(config);
	const slugs = listTopics(config.root).filter((slug) => !isDraftTopic(config.root, slug));
	const bibliography = readText(new URL(bibliographyFile, config.root));
	const cited = citedEntries(bibliography);
	const hashes = new Map(slugs.map((slug) => [slug, hashTopic(config.root, slug, cited)]));
	const keys = new Map(slugs.map((slug) => [slug, sha256(`${shared}\n${hashes.get(slug)}`)]));
	const root = fileURLToPath(config.root);
	const sealed = new Map<string, Part>();
	const damaged: string[] = [];
	for (const [slug, key] of force ? [] : keys) {
		const part = store.read(key);
		if (part && isUnchanged(part, root)) sealed.set(slug, part);
		else if (!part && store.has(key)) damaged.push(slug);
	}
	return { sharedFiles, bibliography, cited, hashes, keys, sealed, damaged };
}

/** Whether the shared inputs are unchanged since the build was planned. */
export const isSharedAsPlanned = async (
	{ root }: AstroConfig,
	{ sharedFiles, bibliography }: Plan
): Promise<boolean> =>
	(await hashSharedFiles(root)) === sharedFiles &&
	readText(new URL(bibliographyFile, root)) === bibliography;

/** Whether the files of a topic are unchanged since the build was planned. */
export const isAsPlanned = (
	{ root }: AstroConfig,
	{ hashes, cited }: Plan,
	slug: string
): boolean => hashTopic(root, slug, cited) === hashes.get(slug);

/** Whether the additional files that a part was rendered from are unchanged. */
const isUnchanged = ({ inputs }: Part, root: string): boolean =>
	Object.entries(inputs).every(([path, hash]) => hashFile(join(root, path)) === hash);

/** What a build has found and has to do. */
export interface Plan {
	/** The key of the part of each topic, by slug. */
	keys: ReadonlyMap<string, string>;
	/** The hash of the files that all topics share. */
	sharedFiles: string;
	/** The text of the bibliography. A topic depends only on the entries that it may cite (`cited`). */
	bibliography: string;
	cited: ReturnType<typeof citedEntries>;
	/** The hash of each topic's own inputs, by slug. */
	hashes: ReadonlyMap<string, string>;
	/** The existing parts, by slug. All other topics have to be rendered. */
	sealed: Map<string, Part>;
	/** The topics whose part is damaged. */
	damaged: readonly string[];
}
