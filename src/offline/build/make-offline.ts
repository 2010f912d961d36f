import type { JoinedSite } from '../../lib/build/hooks.ts';
import { listPath, sharedListPath, sizeOf, type SharedList, type TopicList } from '../lists.ts';
import { makeWorker } from './make-worker.ts';
import { isFace } from '../store/named-files.ts';
import { findTexts, isSearchProgram } from './search-index.ts';
import { siteFiles, type SiteFiles } from './site-files.ts';
import { findCommonParts, listOwn, listShared } from './topic-list.ts';

/**
 * Makes what a site needs to work offline: the service worker, and lists of what belongs to each topic. Returns how many
 * files a first visit stores, their size in bytes, and how many topics there are. Throws if those files weigh too much.
 */
export async function makeOffline(site: JoinedSite) {
	const { topics, write } = site;
	const files = siteFiles(site);
	const paths = findShell(files);
	const texts = findTexts(files);
	const common = findCommonParts(files, paths, texts);
	const shared = listShared(files, common);
	const buildId = files.buildId();
	const sharedBytes = sizeOf(shared);
	for (const { topic } of topics) {
		const own = listOwn(files, common, topic.slug);
		const list: TopicList = { files: own, bytes: sizeOf(own) + sharedBytes };
		write(listPath(topic.slug), JSON.stringify(list));
	}
	const isSmall = sizeOf(shared.filter(({ to }) => to === 'index')) <= mostIndexBytes;
	const list: SharedList = { edition: buildId, files: shared };
	if (isSmall) list.texts = Object.fromEntries(texts);
	write(sharedListPath, JSON.stringify(list));
	const size = await makeWorker(site, files, buildId, paths);
	if (size > mostShellBytes) {
		throw new Error(
			`What every page needs weighs ${size} bytes; a first visit would store all of it, and ${mostShellBytes} is the most that it may be`
		);
	}
	return { files: paths.length, size, topics: topics.length };
}

/** The most that is stored of the index unasked, in bytes. */
const mostIndexBytes = 150_000;

/** The most that a shell may weigh, in bytes: what a first visit stores, on whatever line. */
const mostShellBytes = 400_000;

/**
 * The shell of a site: the page for those that are not stored, the styles and scripts that it needs,
 * which every page needs, and the program of search. It is the same whatever the size of the library.
 */
function findShell({ needed, paths }: SiteFiles): string[] {
	const page = 'offline/index.html';
	const program = paths.filter(isSearchProgram);
	return [page, ...needed([page]).filter((path) => !isFace(path)), ...program];
}
