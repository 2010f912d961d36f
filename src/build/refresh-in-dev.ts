import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { isBelow } from '../lib/is-below.ts';
import { docsFolder } from '../topics/check/content-folder.ts';

/**
 * Has Astro load the content anew when pages or topics come or go. Its own loaders no longer hear of them once the
 * server has restarted, as it does when the vocabulary or the bibliography is edited.
 */
export function refreshInDev(): AstroIntegration {
	let config: AstroConfig;
	let isRestarted = false;
	return {
		name: 'build:refresh-in-dev',
		hooks: {
			'astro:config:setup'({ isRestart }) {
				isRestarted = isRestart;
			},
			'astro:config:done'(options) {
				config = options.config;
			},
			'astro:server:setup'({ server, refreshContent }) {
				const docs = new URL(`${docsFolder}/`, config.root);
				const isContent = isBelow(docs);
				let waiting: NodeJS.Timeout | undefined;
				const refresh = () => {
					// A folder comes with all its files at once.
					clearTimeout(waiting);
					waiting = setTimeout(() => void refreshContent?.({}), 300);
				};
				server.watcher.add(fileURLToPath(docs));
				for (const event of ['add', 'addDir', 'unlink', 'unlinkDir'] as const)
					server.watcher.on(event, (file) => {
						if (isContent(file)) refresh();
					});
				// Nobody has heard of what was edited during a restart.
				if (isRestarted) server.watcher.once('ready', refresh);
			},
		},
	};
}
