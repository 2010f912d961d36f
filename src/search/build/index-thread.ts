import { workerData } from 'node:worker_threads';
import type { KeptPlace } from '../../lib/kept.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import {
	addressOf,
	readTopicFolders,
	type TopicFolder,
} from '../../topics/check/content-folder.ts';
import { TopicFiles, type ReadTopicFile } from '../../topics/check/topic-files.ts';
import { cutTopics } from '../../topics/cut-topics.ts';
import { isRendered } from '../../topics/shard.ts';
import { SiteIndexer, type Counted, type SiteToIndex } from './index-site.ts';

/**
 * The program of a thread that makes the search index of a site, and tells what it has in it. Of a shard it makes the
 * parts, for the join.
 */
const { root, topicFiles, isShard, ...settings } = workerData as IndexSettings;
const indexer = new SiteIndexer({ ...settings, ...readTopics() });

readPages(
	settings.site,
	(page) => indexer.add(page),
	(): Promise<Counted> => (isShard ? indexer.keepParts() : indexer.finish())
);

function readTopics(): Pick<SiteToIndex, 'expected' | 'aliases'> {
	const topics = readTopicFolders(new URL(root));
	const files = new TopicFiles(new URL(root), topicFiles);
	const groups = cutTopics(topics);
	// Those of which the pages are all here; there is no guide that would need names.
	const whole = groups.filter((group) => group.every(({ slug }) => isRendered(slug)));
	return {
		expected: (isShard ? whole : groups).map((group) => group.flatMap(filesOf)),
		aliases: new Map(isShard ? [] : topics.flatMap((topic) => aliasesOf(files.read(topic)))),
	};
}

/** The files of the pages that authors have written on a topic, in order. */
function filesOf({ slug, pages }: TopicFolder): string[] {
	return pages.map(({ name }) => `${addressOf(slug, name).slice(1)}index.html`).sort();
}

/** What readers call a topic, by the name that the index has for it. */
function aliasesOf({ data }: Partial<ReadTopicFile> = {}): [string, string[]][] {
	return data ? [[data.shortTitle ?? data.title, [data.title, ...data.aliases]]] : [];
}

/** What the thread needs to know. */
export interface IndexSettings extends Omit<SiteToIndex, 'expected' | 'aliases'> {
	/** The project's folder, as a URL. */
	root: string;
	/** Whether the site is but a shard of one. */
	isShard: boolean;
	/** Where it is kept what files of topics say. */
	topicFiles: KeptPlace;
}
