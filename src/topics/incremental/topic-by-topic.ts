import type { AstroPrerenderer } from 'astro';

/**
 * Has all pages of a topic rendered one after the other, whatever routes they are of: what was read for one
 * is at hand for the next, and threads that look at pages get some of each kind from the start. Astro
 * would render all booklets, then all lists of references, and what stands in the notes at the very end.
 */
export function topicByTopic(renderer: AstroPrerenderer): AstroPrerenderer {
	return {
		...renderer,
		async getStaticPaths() {
			const paths = await renderer.getStaticPaths();
			// The same address twice: the first one counts, and stays the first.
			return paths.sort((a, b) => (a.pathname < b.pathname ? -1 : a.pathname > b.pathname ? 1 : 0));
		},
	};
}
