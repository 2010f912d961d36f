import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { withBase } from '../lib/href.ts';
import { t } from '../lib/language/t.ts';
import type { Topic, TopicPage } from './topic.ts';

/** The sidebar of a topic: its pages, with the one at `current` marked, and a link to the library. */
export const topicSidebar = (topic: Topic, current: string): Sidebar => [
	{
		type: 'group',
		label: topic.shortTitle,
		entries: topic.pages
			.filter(({ isHidden }) => !isHidden)
			.map(({ title, path }) => sidebarLink(title, path, path === current)),
		collapsed: false,
		badge: undefined,
	},
	sidebarLink(t('topics.library'), '/'),
];

/**
 * Adds a page of a feature to the sidebar of a topic, before the library and after the pages of other features. `path` is
 * relative to the site's base, and `current` is the address of the current page.
 */
export function addToSidebar(sidebar: Sidebar, label: string, path: string, current: string): void {
	sidebar.splice(-1, 0, sidebarLink(label, path, path === current));
}

/** A sidebar entry that links to a page of the site. */
export const sidebarLink = (label: string, path: string, isCurrent = false): SidebarLink => ({
	type: 'link',
	label,
	href: withBase(path),
	isCurrent,
	badge: undefined,
	attrs: {},
});

type Sidebar = StarlightRouteData['sidebar'];
type SidebarLink = Extract<Sidebar[number], { type: 'link' }>;

/** The pages before and after a page of a topic, in reading order. */
export function neighbours(
	{ pages }: Topic,
	page: TopicPage
): { prev: TopicPage | undefined; next: TopicPage | undefined } {
	const index = pages.findIndex(({ id }) => id === page.id);
	return { prev: pages[index - 1], next: index < 0 ? undefined : pages[index + 1] };
}

/** The breadcrumbs of a page, from the library to the page itself. */
export function trail(topic: Topic, page: TopicPage): { label: string; path: string }[] {
	const steps = [
		{ label: t('topics.library'), path: '/' },
		{ label: topic.shortTitle, path: topic.path },
	];
	return page.name === 'index' ? steps : [...steps, { label: page.title, path: page.path }];
}
