import { language, t } from '../../lib/language/t.ts';
import { makeLinkList } from '../../lib/link-list.ts';
import { storedPages } from '../store/files.ts';
import { names } from '../store/names.ts';

/**
 * On the page for pages that are not stored: lists those that are, by topic and title. In a library: those that were
 * read last, and the topics that are kept. Lists nothing where there is no store.
 */
export async function listStoredPages(): Promise<void> {
	const container = document.querySelector<HTMLElement>('[data-stored-pages]');
	if (container?.dataset['storedPages'] === 'library') {
		await listOwnPages(container).catch(() => undefined);
		return;
	}
	const retry = document.querySelector<HTMLAnchorElement>('[data-try-again]');
	if (retry) retry.href = location.href;
	const links = await findLinks().catch(() => []);
	if (!container || links.length === 0) return;
	container.replaceChildren(makeLinkList(t('offline.onThisDevice'), links));
}

async function findLinks(): Promise<{ address: string; title: string }[]> {
	const titles = new Map<string, string>();
	for await (const [{ url }, page] of storedPages()) {
		titles.set(new URL(url).pathname, titleOf(await page.text()));
	}
	return [...titles]
		.map(([address, title]) => ({ address, title }))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * In a library: lists the pages of its topics that were read last, and the topics that are kept offline.
 *
 * Throws if the browser refuses its store.
 */
async function listOwnPages(container: HTMLElement): Promise<void> {
	const topics = new Map(
		[...document.querySelectorAll<HTMLAnchorElement>('[data-topic] > a')].map((link) => [
			link.pathname,
			link.textContent,
		])
	);
	const topicOf = (path: string) => `${names.base}${path.slice(names.base.length).split('/')[0]}/`;
	const read = await findReadLast((path) => topics.has(topicOf(path)));
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

/** The title of a page, without the site's name. Read as text: parsing HTML is not allowed here. */
function titleOf(html: string): string {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	return title
		.replace(/ \| [^|]*$/, '')
		.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof entities) => entities[name]);
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
