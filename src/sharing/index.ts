import type { StarlightPlugin } from '@astrojs/starlight/types';
import { sharedPages } from './pages/shared-pages.ts';
import { siteMap } from './site-map.ts';

const routes = [
	['/robots.txt', 'robots.ts'],
	['/llms.txt', 'llms.ts'],
	['/changes.xml', 'changes.ts'],
	['/og/[card].png', 'card.ts'],
] as const;

/**
 * Lets the site be found and passed on: a map of it for search engines, a feed of its changes, pictures
 * for links to it, and its pages as Markdown for programs that read.
 */
export default function sharing(): StarlightPlugin {
	return {
		name: 'sharing',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config }) {
				addRouteMiddleware({ entrypoint: './src/sharing/middleware.ts' });
				const { reading, read } = sharedPages();
				addIntegration(reading);
				addIntegration(siteMap(async () => (await read()).listed));
				addIntegration({
					name: 'sharing',
					hooks: {
						'astro:config:setup'({ injectRoute, updateConfig }) {
							updateConfig({
								vite: {
									define: {
										'import.meta.env.SHARING_TITLE': JSON.stringify(String(config.title)),
										'import.meta.env.SHARING_DESCRIPTION': JSON.stringify(config.description ?? ''),
									},
								},
							});
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
