import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { searchHead } from '../lib/search-meta.ts';

/** Tells the index of each topic page which topic it belongs to and what kind of page it is. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const { topicPage, starlightRoute } = locals;
	if (!topicPage || starlightRoute.entry.data.pagefind === false) return;
	const { topic, page } = topicPage;
	starlightRoute.head.push(...searchHead(topic, page.title));
});
