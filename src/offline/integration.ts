import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { importProgram, programFile } from '../lib/program.ts';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { isBelow } from '../lib/is-below.ts';
import { makeOffline } from './build/make-offline.ts';
import { diskFolder, makeFolder } from './folder/make-folder.ts';
import { count } from '../lib/count.ts';

const routes = [
	['/offline', 'offline.astro'],
	['/manifest.webmanifest', 'manifest.ts'],
	['/icons/[name].png', 'icon.ts'],
] as const;

/**
 * Adds the pages and scripts that work offline, and makes the service worker after each build. The site is installed
 * as an app by its name.
 */
export function offlineIntegration(): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup'({ config, injectRoute, injectScript, updateConfig }) {
				// Vite would watch the copy that opens from disk, too, in dev.
				const ignored = [isBelow(new URL(`${diskFolder}/`, config.root))];
				updateConfig({ vite: { server: { watch: { ignored } } } });
				for (const [pattern, file] of routes) {
					injectRoute({ pattern, entrypoint: programFile(`offline/routes/${file}`) });
				}
				injectScript('page', importProgram('offline/client/start.ts'));
			},
			async 'site:join'(site) {
				const { files, size, topics } = await makeOffline(site);
				const stored = `${count(files, 'file')}, ${Math.round(size / 1000)} kB`;
				site.logger.info(`A first visit stores ${stored}; ${count(topics, 'topic')} can be kept.`);
				await copyToFolder(site);
			},
		},
	};
}

/** Makes the copy that opens from disk, if it is asked for, or if there is one and PDFs are added to the site. */
async function copyToFolder(site: JoinedSite): Promise<void> {
	const folder = fileURLToPath(new URL(`${diskFolder}/`, site.root));
	const isAsked = process.argv.includes('--folder');
	if (!isAsked && !(process.argv.includes('--pdf') && existsSync(folder))) return;
	const pages = await makeFolder(site, folder);
	site.logger.info(`A copy that opens from disk, of ${count(pages, 'page')}, is in ${diskFolder}.`);
}
