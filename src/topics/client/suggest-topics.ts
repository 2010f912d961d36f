import { withoutBase } from '../../lib/href.ts';
import { t } from '../../lib/language/t.ts';
import { makeLinkList } from '../../lib/link-list.ts';
import type { TopicEntry } from '../library.ts';
import { nearestPage, readPageLinks, type PageLink, nearestSlugs } from '../page-links.ts';

/**
 * On the page for missing pages: offers the page and the topics whose address is like the one that was asked for.
 * It reads them from a list of their own and from the page of the nearest topic, so nothing has to be loaded where no page
 * is missing.
 */
export async function suggestTopics(): Promise<void> {
	const container = document.querySelector<HTMLElement>('topic-suggestions');
	const list = container?.dataset['topics'];
	if (!container || !list) return;
	const base = container.dataset['base'] ?? '/';
	const path = withoutBase(location.pathname, base);
	const asked = path.split('/')[1] ?? '';
	const topics: TopicEntry[] = (await (await read(list))?.json().catch(() => undefined)) ?? [];
	const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
	const found = nearestSlugs(asked, [...bySlug.keys()]).flatMap((slug) => bySlug.get(slug) ?? []);
	const [first] = found;
	const pages: PageLink[] =
		asked === 'about'
			? (JSON.parse(container.dataset['about'] ?? '[]') as PageLink[])
			: first && /^\/[^/]+\/[^/]/.test(path)
				? readPageLinks((await (await read(first.address))?.text()) ?? '', first.address)
				: [];
	const page = nearestPage(path, pages);
	const meant = [...(page ? [withTopic(page, first)] : []), ...found];
	if (meant.length > 0) container.append(makeLinkList(t('notFound.suggestions'), meant));
}

/** Pages of all topics have the same titles. */
const withTopic = ({ address, title }: PageLink, topic: TopicEntry | undefined): PageLink => ({
	address,
	title: topic ? `${title} · ${topic.title}` : title,
});

/** What stands at an address; nothing where it cannot be read. */
const read = async (address: string): Promise<Response | undefined> =>
	fetch(address).then(
		(response) => (response.ok ? response : undefined),
		() => undefined
	);
