import { withoutBase } from '../../lib/href.ts';
import { t } from '../../lib/language/t.ts';
import { makeLinkList } from '../../lib/link-list.ts';
import type { TopicEntry } from '../library.ts';
import { nearestSlugs } from '../nearest.ts';

/**
 * On the page for missing pages: offers the topics whose address is like the one that was asked for.
 * It reads them from a list of their own, so nothing has to be loaded where no page is missing.
 */
export async function suggestTopics(): Promise<void> {
	const place = document.querySelector<HTMLElement>('topic-suggestions');
	const list = place?.dataset['topics'];
	if (!place || !list) return;
	const base = place.dataset['base'] ?? '/';
	const asked = withoutBase(location.pathname, base).split('/')[1] ?? '';
	const topics = await readTopics(list);
	const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
	const found = nearestSlugs(asked, [...bySlug.keys()]);
	if (found.length === 0) return;
	place.append(
		makeLinkList(
			t('notFound.suggestions'),
			found.flatMap((slug) => bySlug.get(slug) ?? [])
		)
	);
}

async function readTopics(address: string): Promise<TopicEntry[]> {
	try {
		return (await (await fetch(address)).json()) as TopicEntry[];
	} catch {
		return [];
	}
}
