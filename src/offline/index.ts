import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { count } from '../lib/count.ts';
import { feature } from '../lib/feature.ts';
import { makeOffline } from './build/make-offline.ts';
import { diskFolder, makeFolder, wantsFolder } from './folder/make-folder.ts';

/**
 * Lets readers use the site without a network, keep whole topics, and install it as an app: the service worker is made
 * after each build.
 */
export default function offline(): StarlightPlugin {
	return feature('offline', {
		script: 'client/start.ts',
		routes: [
			['/offline', 'offline.astro'],
			['/manifest.webmanifest', 'manifest.ts'],
			['/icons/[name].png', 'icon.ts'],
		],
		setup({ updateConfig }) {
			// Vite would watch the copy that opens from disk, too, in dev.
			updateConfig({ vite: { server: { watch: { ignored: [`**/${diskFolder}/**`] } } } });
		},
		hooks: {
			async 'site:join'(site) {
				const { files, size, topics } = await makeOffline(site);
				const stored = `${count(files, 'file')}, ${Math.round(size / 1000)} kB`;
				site.logger.info(`A first visit stores ${stored}; ${count(topics, 'topic')} can be kept.`);
				await copyToFolder(site);
			},
		},
	});
}

async function copyToFolder(site: JoinedSite): Promise<void> {
	const folder = fileURLToPath(new URL(`${diskFolder}/`, site.root));
	if (!wantsFolder(process.argv, existsSync(folder))) return;
	const pages = await makeFolder(site, folder);
	site.logger.info(`A copy that opens from disk, of ${count(pages, 'page')}, is in ${diskFolder}.`);
}
