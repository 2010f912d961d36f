import { withoutBase } from '../../lib/href.ts';
import { nearestSlugs } from '../nearest.ts';

/**
 * On the page for missing pages: offers the topics whose address is like the one that was asked for.
 * It reads them from the library's own page, so nothing has to be loaded where no page is missing.
 */
export async function suggestTopics(): Promise<void> {
	const place = document.querySelector<HTMLElement>('topic-suggestions');
	const library = place?.dataset['library'];
	if (!place || !library) return;
	const base = place.dataset['base'] ?? '/';
	const slugOf = (path: string) => withoutBase(path, base).split('/')[1] ?? '';
	const links = await readLibrary(library);
	const bySlug = new Map(links.map((link) => [slugOf(link.pathname), link]));
	const found = nearestSlugs(slugOf(location.pathname), [...bySlug.keys()]);
	if (found.length > 0) place.append(makeList(found.flatMap((slug) => bySlug.get(slug) ?? [])));
}

async function readLibrary(address: string): Promise<HTMLAnchorElement[]> {
	try {
		const response = await fetch(address);
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		return [...page.querySelectorAll<HTMLAnchorElement>('[data-topic] a')];
	} catch {
		return [];
	}
}

function makeList(links: HTMLAnchorElement[]): DocumentFragment {
	const fragment = document.createDocumentFragment();
	const heading = document.createElement('h2');
	const list = document.createElement('ul');
	heading.textContent = 'Did you mean';
	for (const { href, textContent } of links) {
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = href;
		link.textContent = textContent;
		item.append(link);
		list.append(item);
	}
	fragment.append(heading, list);
	return fragment;
}
