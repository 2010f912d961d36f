import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPath, sizeOf } from '../lists.ts';
import { sortFragments } from './fragments.ts';
import { editionFile } from '../store/edition.ts';
import { findKeepPlace, writeKeepSize } from './keep-place.ts';
import { makeWorker } from './make-worker.ts';
import { findShell, mostShellBytes } from './shell.ts';
import { SiteFiles } from './site-files.ts';
import { makeTopicList } from './topic-list.ts';

/**
 * Makes what a built site needs to work offline: the service worker, a list of files for each topic,
 * and on each landing page the size of what would be kept. Made again after the site has changed, it
 * takes the place of what was made before.
 *
 * `folder` is the built site, `base` the path it was built for. Returns the number and size of the
 * files that a first visit stores. Throws if they weigh too much.
 */
export async function makeOffline(folder: string, base: string): Promise<Made> {
	const files = await SiteFiles.find(folder);
	const paths = await findShell(files, base);
	const shell = new Set(paths);
	const fragments = await sortFragments(files);
	const topics = await findTopics(files);
	const draft = { base, edition: '', shell, fragments };
	for (const topic of topics) {
		const { files: listed } = await makeTopicList(files, draft, topic);
		await writeFile(join(folder, topic.page), writeKeepSize(topic.html, sizeOf(listed)));
		files.forget(topic.page);
	}
	const edition = await files.edition();
	await mkdir(join(folder, 'offline'), { recursive: true });
	for (const topic of topics) {
		const list = await makeTopicList(files, { ...draft, edition }, topic);
		await writeFile(join(folder, listPath(topic.slug)), JSON.stringify(list));
	}
	await writeFile(join(folder, editionFile), JSON.stringify(edition));
	const size = await makeWorker(folder, base, edition, paths);
	if (size > mostShellBytes) {
		throw new Error(
			`What every page needs weighs ${size} bytes; a first visit would store all of it, and ${mostShellBytes} is the most that it may be`
		);
	}
	return { edition, files: paths.length, size, topics: topics.length };
}

async function findTopics(files: SiteFiles): Promise<TopicPlace[]> {
	const landing = files.paths.filter((path) => /^[^/]+\/index\.html$/.test(path));
	const found = await Promise.all(
		landing.map(async (page) => {
			const html = await files.text(page);
			const place = findKeepPlace(html);
			return place ? [{ ...place, page, html }] : [];
		})
	);
	return found.flat();
}

interface TopicPlace {
	slug: string;
	title: string;
	page: string;
	html: string;
}

/** What was made. */
export interface Made {
	edition: string;
	/** Number of files that a first visit stores. */
	files: number;
	/** Their size in bytes. */
	size: number;
	topics: number;
}
