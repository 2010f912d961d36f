import { language, t } from '../../lib/language/t.ts';
import { makeLinkList } from '../../lib/link-list.ts';
import type { StoreNames } from '../store/names.ts';
import { titleOf } from './title-of.ts';

/**
 * In a library: lists the pages of its topics that were read last, and the topics that are kept offline.
 *
 * Throws if the browser refuses its store.
 */
export async function listOwnPages(container: HTMLElement, names: StoreNames): Promise<void> {
	const topics = new Map(
		[...document.querySelectorAll<HTMLAnchorElement>('[data-topic] > a')].map((link) => [
			link.pathname,
			link.textContent,
		])
	);
	const topicOf = (path: string) => `${names.base}${path.slice(names.base.length).split('/')[0]}/`;
	const read = await findReadLast(names, (path) => topics.has(topicOf(path)));
	const kept = (await caches.keys()).flatMap((name) => {
		const address = `${names.base}${names.topicOf(name)}/`;
		const title = topics.get(address);
		return title ? [{ address, title }] : [];
	});
	kept.sort((a, b) => a.title.localeCompare(b.title, language));
	for (const [heading, links] of [
		[t('offline.readLast'), read],
		[t('offline.kept'), kept],
	] as const) {
		if (links.length === 0) continue;
		const list = document.createElement('div');
		list.append(makeLinkList(heading, links));
		container.append(list);
	}
}

/** The pages that were read last, the newest first: each is stored anew when it is read. */
async function findReadLast(
	names: StoreNames,
	isWanted: (path: string) => boolean
): Promise<{ address: string; title: string }[]> {
	if (!(await caches.has(names.pages))) return [];
	const cache = await caches.open(names.pages);
	const pages = (await cache.keys())
		.toReversed()
		.map((request) => ({ request, address: new URL(request.url).pathname }))
		.filter(({ address }) => isWanted(address))
		.slice(0, most);
	return Promise.all(
		pages.map(async ({ request, address }) => {
			const html = await (await cache.match(request))?.text();
			return { address, title: titleOf(html ?? '') || address };
		})
	);
}

const most = 5;
