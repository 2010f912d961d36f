import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of a topic as it stands on the disk. */
export interface TopicFolder {
	/** Its name: `calcinosis-jdm`. */
	slug: string;
	/** Text of its `topic.yml`, if it has one. */
	topicFile: string | undefined;
	/** Its pages by path below the folder: `management.mdx`. */
	pages: { name: string; text: string }[];
}

/** Where topics stand, below the project's root. */
export const docsFolder = 'content/docs';

/** Reads all topic folders of a project. A folder that begins with `_` or `.` is no topic. */
export async function readTopicFolders(root: URL): Promise<TopicFolder[]> {
	const docs = join(fileURLToPath(root), docsFolder);
	const entries = await readdir(docs, { withFileTypes: true }).catch(() => []);
	const slugs = entries
		.filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name))
		.map(({ name }) => name)
		.sort();
	return Promise.all(slugs.map((slug) => readTopicFolder(join(docs, slug), slug)));
}

async function readTopicFolder(folder: string, slug: string): Promise<TopicFolder> {
	const names = await readdir(folder, { recursive: true });
	const pageNames = names.filter((name) => /(?:^|[\\/])[^_\\/][^\\/]*\.mdx?$/.test(name)).sort();
	const pages = pageNames.map(async (name) => ({
		name: name.replaceAll('\\', '/'),
		text: await readFile(join(folder, name), 'utf8'),
	}));
	const topicFile = names.includes('topic.yml')
		? await readFile(join(folder, 'topic.yml'), 'utf8')
		: undefined;
	return { slug, topicFile, pages: await Promise.all(pages) };
}
