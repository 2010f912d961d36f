import { t } from '../../lib/language/t.ts';
import { makeLinkList } from '../../lib/link-list.ts';
import { storedPages } from '../store/files.ts';
import { storeNames, type StoreNames } from '../store/names.ts';
import { titleOf } from './title-of.ts';

/**
 * On the page for pages that are not stored: lists those that are, by topic and title. In a library: those that were
 * read last, and the topics that are kept. Lists nothing where there is no store.
 */
export async function listStoredPages(base: string): Promise<void> {
	const container = document.querySelector<HTMLElement>('[data-stored-pages]');
	if (container?.dataset['storedPages'] === 'library') {
		const { listOwnPages } = await import('./own-pages.ts');
		await listOwnPages(container, storeNames(base)).catch(() => undefined);
		return;
	}
	const retry = document.querySelector<HTMLAnchorElement>('[data-try-again]');
	if (retry) retry.href = location.href;
	const links = await findLinks(storeNames(base)).catch(() => []);
	if (!container || links.length === 0) return;
	container.replaceChildren(makeLinkList(t('offline.onThisDevice'), links));
}

async function findLinks(names: StoreNames): Promise<{ address: string; title: string }[]> {
	const titles = new Map<string, string>();
	for await (const [{ url }, page] of storedPages(names)) {
		titles.set(new URL(url).pathname, titleOf(await page.text()));
	}
	return [...titles]
		.map(([address, title]) => ({ address, title }))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
}
