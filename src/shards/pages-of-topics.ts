import type { AstroPrerenderer } from 'astro';

/**
 * Has only those routes rendered that have an address for each of several things, as for each topic. What stands at one
 * address alone tells about all topics, of which a shard knows little: the join renders it.
 */
export const pagesOfTopics = (renderer: AstroPrerenderer): AstroPrerenderer => ({
	...renderer,
	getStaticPaths: async () =>
		(await renderer.getStaticPaths()).filter(({ route }) => route.params.length > 0),
});
