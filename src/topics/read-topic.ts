import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { readSite } from '../lib/site/file.ts';
import { parseYaml } from '../lib/yaml.ts';
import { addressOf, docsFolder, readTopicFolder } from './check/content-folder.ts';
import { frontMatterOf } from './check/front-matter.ts';
import { TopicSchema } from './schema.ts';
import { buildTopics, type Topic } from './topic.ts';

/**
 * Reads a topic from its folder, as `getTopics()` tells it to pages. Returns nothing if its `topic.yml` is
 * missing or says something wrong.
 */
export function readTopic(root: URL, slug: string): Topic | undefined {
	const folder = readTopicFolder(join(fileURLToPath(root), docsFolder, slug), slug);
	const { data } = parseYaml(folder.topicFile?.text ?? '', TopicSchema);
	if (!data) return undefined;
	const pages = folder.pages.flatMap((page) => {
		const id = addressOf(slug, page.name).slice(1, -1);
		const head = readHead(page.text);
		return head ? [{ id, data: head }] : [];
	});
	return buildTopics([{ id: slug, data }], pages, readSite(root).settings)[0];
}

/** What lists say of a page, from its front matter. */
const readHead = (text: string): z.output<typeof HeadSchema> | undefined =>
	parseYaml(frontMatterOf(text), HeadSchema).data;

const HeadSchema = z.looseObject({
	title: z.string(),
	description: z.string().optional(),
	sidebar: z.looseObject({ hidden: z.boolean().default(false) }).optional(),
});
