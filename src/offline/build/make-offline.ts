import { listPath, searchListPath, sizeOf, type KeepFile, type KeepList } from '../lists.ts';
import { editionFile, type SiteEdition } from '../store/edition.ts';
import { findKeepPlace, writeKeepSize } from './keep-place.ts';
import { makeWorker } from './make-worker.ts';
import { findTexts, makeSearchList } from './search-index.ts';
import { findShell, mostShellBytes } from './shell.ts';
import { SiteFiles, type SeenFiles } from './site-files.ts';
import { addressOf, findCommonParts, makeTopicList, type CommonParts } from './topic-list.ts';

/**
 * Makes what a built site needs to work offline: the service worker, a list of files for each topic,
 * and on each landing page the size of what would be kept. Made again after the site has changed, it
 * takes the place of what was made before.
 *
 * `folder` is the built site, `base` the path it was built for, `seen` what is known of its files.
 * Returns the number and size of the files that a first visit stores. Throws if they weigh too much.
 */
export async function makeOffline(folder: string, base: string, seen?: SeenFiles): Promise<Made> {
	const files = new SiteFiles(folder, seen);
	const paths = await findShell(files, base);
	const texts = findTexts(files);
	const common = await findCommonParts(files, { base, shell: new Set(paths), texts });
	const lists = new Map<string, Omit<KeepList, 'edition'>>();
	for (const topic of findTopics(files)) {
		lists.set(topic.slug, await listTopic(files, topic, common));
	}
	const edition = files.edition();
	for (const [slug, list] of lists) {
		files.write(listPath(slug), JSON.stringify({ edition, ...list } satisfies KeepList));
	}
	files.write(editionFile, JSON.stringify({ edition, base } satisfies SiteEdition));
	const search = makeSearchList(files, edition, texts);
	if (search) files.write(searchListPath, JSON.stringify(search));
	const size = await makeWorker(folder, base, edition, paths);
	if (size > mostShellBytes) {
		throw new Error(
			`What every page needs weighs ${size} bytes; a first visit would store all of it, and ${mostShellBytes} is the most that it may be`
		);
	}
	return { edition, files: paths.length, size, topics: lists.size };
}

/**
 * Lists what belongs to a topic, and writes its size into the landing page. That page counts as it is
 * without its size, which a page that was kept from the last build has already.
 */
async function listTopic(
	files: SiteFiles,
	{ slug, title, page, html }: TopicPlace,
	common: CommonParts
): Promise<Omit<KeepList, 'edition'>> {
	files.countAs(page, writeKeepSize(html, 0));
	const list = await makeTopicList(files, common, { slug, title });
	const sized = writeKeepSize(html, sizeOf(list.files));
	if (sized === html) files.countAs(page, html);
	else files.write(page, sized);
	const facts = files.facts(page);
	const isLanding = ({ path }: KeepFile) => path === addressOf(page);
	return {
		...list,
		files: list.files.map((file) => (isLanding(file) ? { ...file, ...facts } : file)),
	};
}

function findTopics(files: SiteFiles): TopicPlace[] {
	const landing = files.paths.filter((path) => /^[^/]+\/index\.html$/.test(path));
	return landing.flatMap((page) => {
		const html = files.text(page);
		const place = findKeepPlace(html);
		return place ? { ...place, page, html } : [];
	});
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
