import type { StarlightPlugin } from '@astrojs/starlight/types';
import { programFile } from '../lib/program.ts';
import { addMarkdownCopies } from './markdown/markdown-copies.ts';
import { useOwnFonts } from './own-fonts.ts';
import { siteMap } from './site-map.ts';

const routes = [
	['/robots.txt', 'robots.ts'],
	['/llms.txt', 'llms.ts'],
] as const;

/** Their readers stand elsewhere, so they need to know where the site does. */
const routesForOthers = [
	['/card.png', 'site-card.ts'],
	['/[topic]/card.png', 'topic-card.ts'],
	['/changes.xml', 'changes.ts'],
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
				addRouteMiddleware({ entrypoint: programFile('sharing/middleware.ts') });
				addIntegration(siteMap());
				addIntegration({
					name: 'sharing',
					hooks: {
						'part:seal': addMarkdownCopies,
						'astro:config:setup'({ command, config, injectRoute }) {
							useOwnFonts();
							const isKnown = config.site !== undefined || command === 'dev';
							for (const [pattern, file] of isKnown ? [...routes, ...routesForOthers] : routes) {
								injectRoute({ pattern, entrypoint: programFile(`sharing/routes/${file}`) });
							}
						},
					},
				});
			},
		},
	};
}
