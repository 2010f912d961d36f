import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getSheet, getTopicPage } from './catalogue.ts';
import { lastChangeOfPage } from './last-change.ts';
import { sidebarLink, topicSidebar, neighbours } from './sidebar.ts';
import { fullTitle, type TopicPage } from './topic.ts';

/** Gives each page of a topic a sidebar with that topic only, its neighbours and a full title. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
	const route = locals.starlightRoute;
	// Starlight lists the page's own title as “Overview”, which is the name of one of our pages.
	if (route.toc) route.toc.items = route.toc.items.filter(({ slug }) => slug !== '_top');
	const besideTopic = (locals.besideTopic ??= await getSheet(route.id));
	if (besideTopic) route.sidebar = topicSidebar(besideTopic.topic, besideTopic.page.path);
	const found = await getTopicPage(route.id);
	if (!found) return;
	const { topic, page } = found;
	// Starlight takes the day on which a history was cut short for that of a change.
	if (route.lastUpdated && !(route.entry.data.lastUpdated instanceof Date)) {
		const moment = lastChangeOfPage(page.id);
		route.lastUpdated = moment === undefined ? undefined : new Date(moment);
	}
	const { prev, next } = neighbours(topic, page);
	locals.topicPage = found;
	route.sidebar = topicSidebar(topic, page.path);
	route.pagination = { prev: prev && link(prev), next: next && link(next) };
	const content = `${fullTitle(page, topic)} | ${route.siteTitle}`;
	route.head = route.head.map((tag) => (tag.tag === 'title' ? { ...tag, content } : tag));
});

const link = ({ title, path }: TopicPage) => sidebarLink(title, path);
