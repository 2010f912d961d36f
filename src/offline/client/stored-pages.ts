import { makeLinkList } from '../../lib/link-list.ts';
import { pageCaches } from '../store/find-page.ts';
import { StoreNames } from '../store/names.ts';
import { isPage } from '../store/sweep.ts';

/** On the page for pages that are not stored: lists those that are, by topic and title. */
export async function listStoredPages(base: string): Promise<void> {
	const container = document.querySelector('[data-stored-pages]');
	const retry = document.querySelector<HTMLAnchorElement>('[data-try-again]');
	if (retry) retry.href = location.href;
	const links = await findLinks(new StoreNames(base)).catch(() => []);
	if (!container || links.length === 0) return;
	container.replaceChildren(makeLinkList('Stored on this device', links));
}

async function findLinks(names: StoreNames): Promise<{ address: string; title: string }[]> {
	const titles = new Map<string, string>();
	for (const name of await pageCaches(names)) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const response = await cache.match(request);
			if (!isPage(response)) continue;
			titles.set(new URL(request.url).pathname, titleOf(await response.text()));
		}
	}
	return [...titles]
		.map(([address, title]) => ({ address, title }))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The title of a page, without the site's name. Read as text: parsing HTML is not allowed here. */
function titleOf(html: string): string {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	return title
		.replace(/ \| [^|]*$/, '')
		.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};
