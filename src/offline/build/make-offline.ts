import { listPath, searchListPath, sizeOf, type KeepFile, type KeepList } from '../lists.ts';
import { editionFile, type SiteEdition } from '../store/edition.ts';
import { findKeepPlace, writeKeepSize } from './keep-place.ts';
import { makeWorker } from './make-worker.ts';
import { findTexts, makeSearchList } from './search-index.ts';
import { findShell, mostShellBytes } from './shell.ts';
import { SiteFiles } from './site-files.ts';
import { addressOf, makeTopicList } from './topic-list.ts';

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
	const texts = await findTexts(files);
	const lists = new Map<string, Omit<KeepList, 'edition'>>();
	for (const topic of await findTopics(files)) {
		lists.set(topic.slug, await listTopic(files, topic, { base, shell, texts }));
	}
	const edition = await files.edition();
	for (const [slug, list] of lists) {
		await files.write(listPath(slug), JSON.stringify({ edition, ...list } satisfies KeepList));
	}
	await files.write(editionFile, JSON.stringify({ edition, base } satisfies SiteEdition));
	const search = await makeSearchList(files, edition, texts);
	if (search) await files.write(searchListPath, JSON.stringify(search));
	const size = await makeWorker(folder, base, edition, paths);
	if (size > mostShellBytes) {
		throw new Error(
			`What every page needs weighs ${size} bytes; a first visit would store all of it, and ${mostShellBytes} is the most that it may be`
		);
	}
	return { edition, files: paths.length, size, topics: lists.size };
}

/** Lists what belongs to a topic, and writes its size into the landing page. */
async function listTopic(
	files: SiteFiles,
	{ slug, title, page, html }: TopicPlace,
	site: Parameters<typeof makeTopicList>[1]
): Promise<Omit<KeepList, 'edition'>> {
	const list = await makeTopicList(files, site, { slug, title });
	await files.write(page, writeKeepSize(html, sizeOf(list.files)));
	const facts = await files.facts(page);
	const isLanding = ({ path }: KeepFile) => path === addressOf(page);
	return {
		...list,
		files: list.files.map((file) => (isLanding(file) ? { ...file, ...facts } : file)),
	};
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
