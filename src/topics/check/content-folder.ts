import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';

/** The folder of a topic as it stands on the disk. */
export interface TopicFolder {
	/** Its name: `calcinosis-jdm`. */
	slug: string;
	/** Its `topic.yml`, if it has one; its text is read when it is asked for. */
	topicFile: { readonly text: string } | undefined;
	/** Its pages. */
	pages: TopicPage[];
}

/** A page of a topic as it stands on the disk. Its text is read when it is asked for. */
export interface TopicPage {
	/** Its path below the topic's folder: `management.mdx`. */
	name: string;
	readonly text: string;
}

/** Where topics stand, below the project's root. */
export const docsFolder = 'content/docs';

/** Reads the folders of some topics of a project. */
export function readTopicFolders(root: URL, slugs: readonly string[]): TopicFolder[] {
	const docs = join(fileURLToPath(root), docsFolder);
	return slugs.map((slug) => readTopicFolder(join(docs, slug), slug));
}

/** Lists the topics of a project by the names of their folders, in order. One that begins with `_` or `.` is none. */
export function listTopics(root: URL): string[] {
	const docs = join(fileURLToPath(root), docsFolder);
	const entries = existsSync(docs) ? readdirSync(docs, { withFileTypes: true }) : [];
	return entries
		.filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name))
		.map(({ name }) => name)
		.sort();
}

/** Reads the folder of a topic. */
export function readTopicFolder(folder: string, slug: string): TopicFolder {
	const files = listFiles(folder).map((name) => readPage(folder, name));
	return {
		slug,
		pages: files.filter(({ name }) => /(?:^|\/)[^_/][^/]*\.mdx?$/.test(name)),
		topicFile: files.find(({ name }) => name === 'topic.yml'),
	};
}

const readPage = (folder: string, name: string): TopicPage => ({
	name,
	get text() {
		return readFileSync(join(folder, name), 'utf8');
	},
});

/** The address of a page below the site's base, by its topic and its path below the topic's folder. */
export function addressOf(slug: string, name: string): string {
	const path = name.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '');
	return path ? `/${slug}/${path}/` : `/${slug}/`;
}
