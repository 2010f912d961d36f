import { t } from '../lib/language/t.ts';
import type { Topic, TopicPage } from './topic.ts';

/** The pages before and after a page of a topic, in reading order. */
export function neighbours(
	{ pages }: Topic,
	page: TopicPage
): { prev: TopicPage | undefined; next: TopicPage | undefined } {
	const index = pages.findIndex(({ id }) => id === page.id);
	return { prev: pages[index - 1], next: index < 0 ? undefined : pages[index + 1] };
}

/** The way from the library to a page: what the breadcrumbs show. The last one is the page itself. */
export function trail(topic: Topic, page: TopicPage): { label: string; path: string }[] {
	const steps = [
		{ label: t('topics.library'), path: '/' },
		{ label: topic.shortTitle, path: topic.path },
	];
	return page.name === 'index' ? steps : [...steps, { label: page.title, path: page.path }];
}
