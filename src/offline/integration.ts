import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { isBelow } from '../lib/is-below.ts';
import { stayBelow } from '../lib/pages/kept-files.ts';
import { PageThread } from '../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../lib/pages/passing-pages.ts';
import { placeForPages, workInShards } from '../lib/pages/work-in-shards.ts';
import { noteRewritten } from '../topics/incremental/kept-pages.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { isShard } from '../topics/shard.ts';
import type { MadeIn, OfflineSettings } from './build/offline-thread.ts';
import { diskFolder, makeFolder } from './folder/make-folder.ts';
import { listFolder } from './lists.ts';

const routes = [
	['/offline', 'offline.astro'],
	['/manifest.webmanifest', 'manifest.ts'],
	['/icons/[name].png', 'icon.ts'],
] as const;

/** Adds the pages and scripts that work offline, and makes the service worker after each build. */
export function offlineIntegration(): AstroIntegration {
	const name = 'offline';
	let config: AstroConfig;
	let base: string;
	let site: URL;
	let thread: PageThread<MadeIn | undefined>;
	/** Not 0 when all else of the site is written; the thread waits for that. */
	let whole: Int32Array;
	const copyToFolder = async (logger: AstroIntegrationLogger) => {
		const folder = fileURLToPath(new URL(`${diskFolder}/`, config.root));
		const pages = await makeFolder(fileURLToPath(site), base, folder);
		logger.info(`A copy that opens from disk, of ${pages} pages, is in ${diskFolder}.`);
	};
	return {
		name,
		hooks: {
			'astro:config:setup'({ command, config, injectRoute, injectScript, updateConfig }) {
				workInShards(name);
				if (command === 'build') stayBelow(listFolder);
				// Vite would watch the copy that opens from disk, too, in dev.
				const ignored = [isBelow(new URL(`${diskFolder}/`, config.root))];
				updateConfig({ vite: { server: { watch: { ignored } } } });
				for (const [pattern, file] of routes) {
					injectRoute({ pattern, entrypoint: `./src/offline/routes/${file}` });
				}
				injectScript('page', `import '/src/offline/client/start.ts';`);
			},
			'astro:config:done'(options) {
				config = options.config;
				base = config.base.replace(/\/?$/, '/');
				site = config.outDir;
			},
			'astro:build:start'({ setPrerenderer }) {
				whole = new Int32Array(new SharedArrayBuffer(4));
				const settings: OfflineSettings = {
					site: fileURLToPath(site),
					base,
					cache: placeForPages(keptPlace('seen-files.jsonl', config)),
					worker: keptPlace('service-worker.jsonl', config),
					isShard: isShard(),
					whole,
				};
				thread = new PageThread(new URL('build/offline-thread.ts', import.meta.url), settings);
				watchPages(setPrerenderer, base, thread);
			},
			'astro:build:generated'({ dir }) {
				passRest(dir);
			},
			async 'astro:build:done'({ logger }) {
				Atomics.store(whole, 0, 1);
				Atomics.notify(whole, 0);
				const made = await thread.result();
				if (!made) return;
				const { files, size, topics, sized, seconds } = made;
				await noteRewritten({ site, cache: config.cacheDir }, sized);
				logger.info(
					`A first visit stores ${files} files, ${Math.round(size / 1000)} kB; ${topics} topics can be kept (${seconds.toFixed(1)} s).`
				);
				// `npm run build -- --folder`
				if (process.argv.includes('--folder')) await copyToFolder(logger);
			},
		},
	};
}
