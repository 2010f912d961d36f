import type { StarlightPlugin } from '@astrojs/starlight/types';
import { contentCheck } from '../lib/content-check/content-check.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { linkCheck } from './check/links/integration.ts';
import { linkBase } from './link-base.ts';
import { watchContent } from './load/content-watcher.ts';
import { contentStore } from './load/content-store.ts';
import { loadedByNode } from './load/loaded-by-node.ts';

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
						Footer: './src/topics/overrides/Footer.astro',
					},
					disable404Route: true,
				});
				const program = new URL('check/check-content.ts', import.meta.url);
				const { checking, take } = linkCheck();
				addIntegration(contentCheck('topics', program, take));
				addIntegration(checking);
				addIntegration(contentStore());
				addIntegration(watchContent());
				addIntegration({
					name: 'topics',
					hooks: {
						'astro:config:setup'({ config, injectRoute, updateConfig }) {
							updateConfig({ vite: { plugins: [loadedByNode] } });
							addPageStep(config, linkBase(config.base));
							injectRoute({ pattern: '/', entrypoint: './src/topics/routes/library.astro' });
							injectRoute({ pattern: '/topics.json', entrypoint: './src/topics/routes/list.ts' });
							injectRoute({ pattern: '/404', entrypoint: './src/topics/routes/404.astro' });
						},
					},
				});
			},
		},
	};
}
