import { fileURLToPath } from 'node:url';
import type { ContentPlace, Found } from '../../lib/content-check/check-thread.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { keptPlace } from '../load/rendering-inputs.ts';
import { isReadHere } from '../shard.ts';
import { checkPage, type PageFlaw } from './check-page.ts';
import { checkTopics } from './check-topics.ts';
import { docsFolder, readTopicFolders } from './content-folder.ts';
import { findLinkingPages } from './links/linking-pages.ts';
import { TopicFiles, topicFilesPlace } from './topic-files.ts';

/**
 * Finds everything wrong with the topics in a project's folder. Files that have not been written anew since the
 * last run are not read again. Afterwards it tells the pages that have links, which are checked when the site is
 * built.
 */
export async function checkContent(place: ContentPlace): Promise<Found> {
	const docs = fileURLToPath(new URL(docsFolder, place.root));
	const topics = new TopicFiles(place.root, topicFilesPlace(place));
	const flaws = new KeptOfFiles<PageFlaw[]>(docs, keptPlace('page-flaws.jsonl', place));
	const folders = readTopicFolders(place.root).filter(({ slug }) => isReadHere(slug));
	const found = checkTopics(folders, {
		topic: (folder) => topics.read(folder),
		page: (page, { slug }) =>
			flaws.get(`${slug}/${page.name}`, () => checkPage(page.name, page.text), page.stamp),
	});
	topics.save();
	flaws.save();
	return { ...found, afterwards: () => findLinkingPages(folders, place) };
}
