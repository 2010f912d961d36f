import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { importProgram, programFile } from '../lib/program.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { stopAt } from '../lib/build/stop-at.ts';
import { checkContent } from './check/check-content.ts';
import { checkSiteLinks } from './check/links/check-site-links.ts';
import { addMediaFiles, serveMediaFiles } from './figures/media-files.ts';
import { addMediaStep } from './figures/media-step.ts';
import { captions } from './figures/step.ts';
import { leaveOutComments } from './markup/comments.ts';
import { linkBase } from './markup/link-base.ts';

const routes = [
	['/', 'library.astro'],
	['/topics.json', 'list.ts'],
	['/about/[page]', 'about.astro'],
	['/favicon.svg', 'icon.ts'],
	['/404', '404.astro'],
] as const;

/** Makes a library of the topics in `content/docs`: home page, sidebars, neighbours, breadcrumbs. */
export default function topics(): StarlightPlugin {
	let root: URL;
	return {
		name: 'topics',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config, updateConfig }) {
				addRouteMiddleware({ entrypoint: programFile('topics/middleware.ts'), order: 'pre' });
				updateConfig({
					customCss: [...(config.customCss ?? []), programFile('topics/figures/figures.css')],
					components: {
						...config.components,
						PageTitle: programFile('topics/overrides/PageTitle.astro'),
						MarkdownContent: programFile('topics/overrides/MarkdownContent.astro'),
						Footer: programFile('topics/overrides/Footer.astro'),
					},
					disable404Route: true,
					// It would index the pages of one run, not the site.
					pagefind: false,
				});
				// The places are there, whether a feature fills them or not.
				addIntegration(fillSlots('topics'));
				addIntegration({
					name: 'topics',
					hooks: {
						'content:check': checkContent,
						'astro:config:setup'({ config, injectRoute, injectScript }) {
							addPageStep(config, leaveOutComments);
							addPageStep(config, linkBase(config.base));
							addPageStep(config, captions);
							addMediaStep(config);
							injectScript('page', importProgram('topics/figures/client/start.ts'));
							({ root } = config);
							for (const [pattern, file] of routes) {
								injectRoute({ pattern, entrypoint: programFile(`topics/routes/${file}`) });
							}
						},
						'astro:server:setup'({ server }) {
							serveMediaFiles(server, root, server.config.base);
						},
						'part:seal'(part) {
							addMediaFiles(part, root);
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
