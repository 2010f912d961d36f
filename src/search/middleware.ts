import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Tells the index of each topic page which topic it belongs to and what kind of page it is. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const { topicPage, starlightRoute } = locals;
	if (!topicPage) return;
	const { topic, page } = topicPage;
	starlightRoute.head.push(
		{ tag: 'meta', attrs: { name: 'search:topic', content: topic.shortTitle } },
		{ tag: 'meta', attrs: { name: 'search:page', content: page.title } }
	);
});
