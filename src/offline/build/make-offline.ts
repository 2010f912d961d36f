import {
	listPath,
	searchListPath,
	sharedListPath,
	sizeOf,
	type SharedList,
	type TopicList,
} from '../lists.ts';
import { editionFile, type SiteEdition } from '../store/edition.ts';
import { roundUp, writeKeepSize, type KeepPlace } from './keep-place.ts';
import { bundleWorker, makeWorker } from './make-worker.ts';
import { findTexts, makeSearchList } from './search-index.ts';
import { findShell, mostShellBytes } from './shell.ts';
import { isLanding, SiteFiles, type SeenFiles } from './site-files.ts';
import {
	addressOf,
	findCommonParts,
	listShared,
	makeTopicList,
	type CommonParts,
} from './topic-list.ts';

/**
 * Makes what a built site needs to work offline: the service worker, lists of what belongs to each
 * topic, and on each landing page the size of what would be kept. Made again after the site has changed, it
 * takes the place of what was made before.
 *
 * `folder` is the built site, `base` the path it was built for. Returns what was made. Throws if what a first visit
 * stores weighs too much.
 */
export async function makeOffline(
	folder: string,
	base: string,
	{ seen, program }: Prepared = {}
): Promise<Made> {
	const files = new SiteFiles(folder, seen);
	const paths = await findShell(files, base);
	const texts = findTexts(files);
	const common = await findCommonParts(files, { base, shell: new Set(paths), texts });
	const shared = listShared(files, common);
	const lists = new Map<string, TopicList>();
	const sized: string[] = [];
	for (const topic of findTopics(files)) {
		const { list, isSized } = await listTopic(files, topic, common, roundUp(sizeOf(shared)));
		lists.set(topic.slug, list);
		if (isSized) sized.push(topic.page);
	}
	const edition = files.edition();
	const search = makeSearchList(files, edition, texts);
	const made = new Map<string, object>([
		...[...lists].map(([slug, list]) => [listPath(slug), list] as const),
		[sharedListPath, { edition, files: shared } satisfies SharedList],
		[editionFile, { edition, base } satisfies SiteEdition],
		...(search ? [[searchListPath, search] as const] : []),
	]);
	files.writeLists(made);
	const size = await makeWorker(folder, base, program ?? (await bundleWorker()), edition, paths);
	if (size > mostShellBytes) {
		throw new Error(
			`What every page needs weighs ${size} bytes; a first visit would store all of it, and ${mostShellBytes} is the most that it may be`
		);
	}
	return { edition, files: paths.length, size, topics: lists.size, sized };
}

/** What may be ready before the site is. */
export interface Prepared {
	/** What is known of its files. */
	seen?: SeenFiles;
	/** The program of the service worker: `bundleWorker`. */
	program?: string;
}

/**
 * Lists what is a topic's own, and has its landing page say what would be kept: that, and `shared` bytes.
 * The page itself counts as it is without its size, which a page that was kept from the last build has
 * already.
 */
async function listTopic(
	files: SiteFiles,
	{ page, ...place }: TopicPlace,
	common: CommonParts,
	shared: number
): Promise<{ list: TopicList; isSized: boolean }> {
	const list = await makeTopicList(files, common, place);
	const size = sizeOf(list.files) - String(place.size).length + '0'.length + shared;
	if (size === place.size) return { list, isSized: false };
	files.write(page, writeKeepSize(files.text(page), size));
	const own = addressOf(page);
	const facts = files.facts(page);
	const counted = list.files.map((file) => (file.path === own ? { ...file, ...facts } : file));
	return { list: { ...list, files: counted }, isSized: true };
}

function findTopics(files: SiteFiles): TopicPlace[] {
	return files.paths.filter(isLanding).flatMap((page) => {
		const place = files.keepPlace(page);
		return place ? { ...place, page } : [];
	});
}

/** Where a topic can be kept, and the landing page on which that is. */
type TopicPlace = KeepPlace & { page: string };

/** What was made. */
export interface Made {
	edition: string;
	/** Number of files that a first visit stores. */
	files: number;
	/** Their size in bytes. */
	size: number;
	topics: number;
	/** The landing pages that were written anew, since they say another size. */
	sized: string[];
}
