import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import { readText } from '../../lib/read-text.ts';
import { isDraft } from './front-matter.ts';

/** The folder of a topic as it stands on the disk. */
export interface TopicFolder {
	/** Its name: `calcinosis-jdm`. */
	slug: string;
	/** Its `topic.yml`, if it has one. */
	topicFile: { text: string } | undefined;
	/** Its pages, without drafts. */
	pages: WrittenPage[];
	/** Pages that say “draft: true”: no part of a build. */
	drafts: WrittenPage[];
	/** All its files, by their paths below it. */
	files: string[];
}

/** A page as it stands on the disk. */
export interface WrittenPage {
	/** Its path below the folder of its topic, or of the pages on the site: `management.mdx`. */
	name: string;
	/** Its path below the project's root: `content/docs/gout/management.mdx`. */
	file: string;
	/** Its address below the site's base: `/gout/management/`. */
	address: string;
	text: string;
}

/** Where topics stand, below the project's root. */
export const docsFolder = 'content/docs';

/** Reads the folders of some topics of a project. */
export function readTopicFolders(root: URL, slugs: readonly string[]): TopicFolder[] {
	const docs = join(fileURLToPath(root), docsFolder);
	return slugs.map((slug) => readTopicFolder(join(docs, slug), slug));
}

/** Lists the topics of a project by the names of their folders or of links to them, in order. One that begins with `_` or `.` is none. */
export function listTopics(root: URL): string[] {
	const docs = join(fileURLToPath(root), docsFolder);
	return (existsSync(docs) ? readdirSync(docs) : [])
		.filter((name) => !/^[_.]/.test(name))
		.filter((name) => statSync(join(docs, name), { throwIfNoEntry: false })?.isDirectory())
		.sort();
}

/** Whether a topic is one of drafts alone, and so no part of a build. */
export const isDraftTopic = (root: URL, slug: string): boolean =>
	readTopicFolders(root, [slug]).every(
		({ pages, drafts }) => pages.length === 0 && drafts.length > 0
	);

/** Whether a file of a topic's folder is a page, by its path. One that begins with `_` or `.` is none. */
export const isPageFile = (name: string): boolean =>
	/^(?:[^./][^/]*\/)*[^_./][^/]*\.mdx?$/.test(name);

/** Reads the folder of a topic. */
export function readTopicFolder(folder: string, slug: string): TopicFolder {
	const files = listFiles(folder);
	const read = (name: string): WrittenPage => ({
		name,
		file: `${docsFolder}/${slug}/${name}`,
		address: addressOf(slug, name),
		text: readText(join(folder, name)),
	});
	const written = files.filter(isPageFile).map(read);
	const { pages = [], drafts = [] } = Object.groupBy(written, ({ text }) =>
		isDraft(text) ? 'drafts' : 'pages'
	);
	const topicFile = files.includes('topic.yml') ? read('topic.yml') : undefined;
	return { slug, pages, drafts, files, topicFile };
}

/** The address of a page below the site's base, by its topic and its path below the topic's folder. */
export function addressOf(slug: string, name: string): string {
	const path = name.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '');
	return path ? `/${slug}/${path}/` : `/${slug}/`;
}
