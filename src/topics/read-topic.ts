import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { readSite } from '../lib/site/file.ts';
import { parseYaml } from '../lib/yaml.ts';
import { docsFolder, readTopicFolder, type TopicFolder } from './check/content-folder.ts';
import { frontMatterOf } from './check/front-matter.ts';
import { TopicSchema, type TopicData } from './schema.ts';
import { buildTopics, type Topic } from './topic.ts';

/**
 * Reads a topic from its folder, with the same result as `getTopics()`. Returns `undefined` if its `topic.yml` is missing or
 * invalid.
 */
export function readTopic(root: URL, slug: string): Topic | undefined {
	const { folder, data } = readFolder(root, slug);
	return data && topicOf(root, folder, data);
}

/** Reads a topic and its folder as far as possible, ignoring what is invalid in `topic.yml` or in the front matter of a page. */
export function readSoundTopic(root: URL, slug: string): { topic: Topic; folder: TopicFolder } {
	const { folder, sound } = readFolder(root, slug);
	return {
		folder,
		topic: topicOf(root, folder, sound ?? TopicSchema.parse({ title: slug }), true),
	};
}

function readFolder(root: URL, slug: string) {
	const folder = readTopicFolder(join(fileURLToPath(root), docsFolder, slug), slug);
	return { folder, ...parseYaml(folder.topicFile?.text ?? '', TopicSchema) };
}

function topicOf(
	root: URL,
	{ slug, pages }: TopicFolder,
	data: TopicData,
	keepsAll = false
): Topic {
	const entries = pages.flatMap(({ address, text }) => {
		const id = address.slice(1, -1);
		const untitled = keepsAll ? { title: id.slice(slug.length + 1) || 'index' } : undefined;
		const head = parseYaml(frontMatterOf(text), HeadSchema).data ?? untitled;
		return head ? [{ id, data: head }] : [];
	});
	const [topic] = buildTopics([{ id: slug, data }], entries, readSite(root).settings);
	return topic!;
}

/** The front matter of a page that lists of pages need. */
const HeadSchema = z.looseObject({
	title: z.string(),
	description: z.string().optional(),
	sidebar: z.looseObject({ hidden: z.boolean().default(false) }).optional(),
});
