import { workerData } from 'node:worker_threads';
import { Kept, type KeptPlace } from '../../lib/kept.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import { readVocabulary } from '../../lib/vocabulary/file.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { addressOf, readTopicFolders } from '../../topics/check/content-folder.ts';
import { TopicSchema } from '../../topics/schema.ts';
import type { PageCounts } from './count-page.ts';
import { SiteIndexer } from './index-site.ts';

/** The program of a thread that makes the search index of a site, and tells what it has in it. */
const { root, site, folder, cache } = workerData as IndexSettings;
const { terms } = await readVocabulary(new URL(root));
const topics = readTopicFolders(new URL(root));
const indexer = await SiteIndexer.open(expectedPages());

readPages(
	site,
	({ file, html }) => indexer.add(file, html()),
	async (): Promise<Indexed> => {
		const counted = new Kept<PageCounts>(cache);
		const indexed = await indexer.finish(site, folder, terms, readAliases(), counted);
		counted.save();
		return indexed;
	}
);

/** The files of the pages that authors have written, in order. */
function expectedPages(): string[] {
	const addresses = topics.flatMap(({ slug, pages }) =>
		pages.map(({ name }) => addressOf(slug, name))
	);
	return addresses.map((address) => `${address.slice(1)}index.html`).sort();
}

/** What readers call each topic, by the name that the index has for it. */
function readAliases(): Map<string, string[]> {
	return new Map(
		topics.flatMap(({ topicFile }) => {
			const { data } = parseYaml(topicFile ?? '', TopicSchema);
			return data ? [[data.shortTitle ?? data.title, [data.title, ...data.aliases]] as const] : [];
		})
	);
}

/** What the thread needs to know. */
export interface IndexSettings {
	/** The project's folder, as a URL. */
	root: string;
	/** The folder of the built site. */
	site: string;
	/** The folder of the index below that. */
	folder: string;
	/** Where what was counted on pages is kept for the next build. */
	cache: KeptPlace;
}

/** What search knows. */
export type Indexed = Awaited<ReturnType<SiteIndexer['finish']>>;
