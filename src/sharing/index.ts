import type { StarlightPlugin } from '@astrojs/starlight/types';
import { addMarkdownCopies } from './markdown/markdown-copies.ts';
import { siteMap } from './site-map.ts';

const routes = [
	['/robots.txt', 'robots.ts'],
	['/llms.txt', 'llms.ts'],
	['/changes.xml', 'changes.ts'],
	['/card.png', 'site-card.ts'],
	['/[topic]/card.png', 'topic-card.ts'],
] as const;

/**
 * Lets the site be found and passed on: a map of it for search engines, a feed of its changes, pictures
 * for links to it, and its pages as Markdown for programs that read.
 */
export default function sharing(): StarlightPlugin {
	return {
		name: 'sharing',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware }) {
				addRouteMiddleware({ entrypoint: './src/sharing/middleware.ts' });
				addIntegration(siteMap());
				addIntegration({
					name: 'sharing',
					hooks: {
						'part:seal': addMarkdownCopies,
						'astro:config:setup'({ injectRoute }) {
							for (const [pattern, file] of routes) {
								injectRoute({ pattern, entrypoint: `./src/sharing/routes/${file}` });
							}
						},
					},
				});
			},
		},
	};
}
