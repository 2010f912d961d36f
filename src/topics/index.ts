import type { StarlightPlugin } from '@astrojs/starlight/types';
import { addPageStep } from '../lib/page-steps.ts';
import { stopAt } from '../lib/build/stop-at.ts';
import { checkContent } from './check/check-content.ts';
import { checkSiteLinks } from './check/links/check-site-links.ts';
import { leaveOutComments } from './markup/comments.ts';
import { linkBase } from './markup/link-base.ts';

/** Makes a library of the topics in `content/docs`: home page, sidebars, neighbours, breadcrumbs. */
export default function topics(): StarlightPlugin {
	return {
		name: 'topics',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config, updateConfig }) {
				addRouteMiddleware({ entrypoint: './src/topics/middleware.ts', order: 'pre' });
				updateConfig({
					components: {
						...config.components,
						PageTitle: './src/topics/overrides/PageTitle.astro',
						MarkdownContent: './src/topics/overrides/MarkdownContent.astro',
						Footer: './src/topics/overrides/Footer.astro',
					},
					disable404Route: true,
					// It would index the pages of one run, not the site.
					pagefind: false,
				});
				addIntegration({
					name: 'topics',
					hooks: {
						'content:check': checkContent,
						'astro:config:setup'({ config, injectRoute }) {
							addPageStep(config, leaveOutComments);
							addPageStep(config, linkBase(config.base));
							injectRoute({ pattern: '/', entrypoint: './src/topics/routes/library.astro' });
							injectRoute({ pattern: '/topics.json', entrypoint: './src/topics/routes/list.ts' });
							injectRoute({
								pattern: '/about/[page]',
								entrypoint: './src/topics/routes/about.astro',
							});
							injectRoute({ pattern: '/favicon.svg', entrypoint: './src/topics/routes/icon.ts' });
							injectRoute({ pattern: '/404', entrypoint: './src/topics/routes/404.astro' });
						},
						'site:join'(site) {
							stopAt(checkSiteLinks(site));
						},
					},
				});
			},
		},
	};
}
