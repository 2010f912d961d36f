import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { stopAt } from '../lib/build/stop-at.ts';
import { checkContent } from './check/check-content.ts';
import { checkSiteLinks } from './check/links/check-site-links.ts';
import { captions } from './figures/adapt-figures.ts';
import { serveFreshPictures } from './figures/fresh-pictures.ts';
import { addMediaFiles, serveMediaFiles, addMediaStep } from './figures/media-files.ts';
import { showMissingPictures } from './figures/missing-pictures.ts';
import { leaveOutComments } from './markup/comments.ts';
import { linkBase } from './markup/link-base.ts';
import { redirectMoved } from './moved.ts';

/** The library of topics in `content/docs`: home page, sidebars, neighbouring pages, breadcrumbs. */
export default function topics(): StarlightPlugin {
	let root: URL;
	let watchMissing: ReturnType<typeof showMissingPictures> | undefined;
	return feature('topics', {
		order: 'pre',
		styles: ['figures/figures.css'],
		starlight: {
			disable404Route: true,
			// Starlight would index only the pages of one run.
			pagefind: false,
		},
		script: 'figures/client/start.ts',
		routes: [
			['/', 'library.astro'],
			['/topics.json', 'list.ts'],
			['/about/[page]', 'about.astro'],
			['/favicon.svg', 'icon.ts'],
			['/404', '404.astro'],
		],
		setup({ command, config }) {
			({ root } = config);
			addPageStep(config, leaveOutComments);
			addPageStep(config, linkBase(config.base));
			addPageStep(config, captions);
			addMediaStep(config);
			if (command === 'dev') watchMissing = showMissingPictures(config);
		},
		hooks: {
			'content:check': checkContent,
			'astro:server:setup'({ server }) {
				serveMediaFiles(server, root, server.config.base);
				serveFreshPictures(server);
				watchMissing?.(server);
			},
			'part:seal': (part) => addMediaFiles(part, root),
			'site:join': (site) => stopAt([...checkSiteLinks(site), ...redirectMoved(site)]),
		},
	});
}
