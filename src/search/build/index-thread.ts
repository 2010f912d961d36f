import { workerData } from 'node:worker_threads';
import { readPages } from '../../lib/pages/read-pages.ts';
import { readVocabulary } from '../../lib/vocabulary/file.ts';
import { parseYaml } from '../../lib/yaml.ts';
import {
	addressOf,
	readTopicFolders,
	type TopicFolder,
} from '../../topics/check/content-folder.ts';
import { TopicSchema } from '../../topics/schema.ts';
import { SiteIndexer, type SiteToIndex } from './index-site.ts';
import { cutTopics } from './parts/cut-topics.ts';

/** The program of a thread that makes the search index of a site, and tells what it has in it. */
const { root, ...settings } = workerData as IndexSettings;
const { terms } = await readVocabulary(new URL(root));
const indexer = new SiteIndexer({ ...settings, ...readTopics(), terms });

readPages(
	settings.site,
	(page) => indexer.add(page),
	(): Promise<Indexed> => indexer.finish()
);

function readTopics(): Pick<SiteToIndex, 'expected' | 'aliases'> {
	const topics = readTopicFolders(new URL(root));
	return {
		expected: cutTopics(topics).map((group) => group.flatMap(filesOf)),
		aliases: new Map(topics.flatMap(aliasesOf)),
	};
}

/** The files of the pages that authors have written on a topic, in order. */
function filesOf({ slug, pages }: TopicFolder): string[] {
	return pages.map(({ name }) => `${addressOf(slug, name).slice(1)}index.html`).sort();
}

/** What readers call a topic, by the name that the index has for it. */
function aliasesOf({ topicFile }: TopicFolder): [string, string[]][] {
	const { data } = parseYaml(topicFile ?? '', TopicSchema);
	return data ? [[data.shortTitle ?? data.title, [data.title, ...data.aliases]]] : [];
}

/** What the thread needs to know. */
export interface IndexSettings extends Pick<SiteToIndex, 'site' | 'folder' | 'parts' | 'digests'> {
	/** The project's folder, as a URL. */
	root: string;
}

/** What search knows. */
export type Indexed = Awaited<ReturnType<SiteIndexer['finish']>>;
