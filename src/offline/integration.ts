import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { stayBelow } from '../lib/pages/kept-files.ts';
import { PageThread } from '../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../lib/pages/passing-pages.ts';
import { noteRewritten } from '../topics/incremental/kept-pages.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import type { FactsSettings } from './build/facts-thread.ts';
import type { SeenFiles } from './build/site-files.ts';
import { diskFolder, makeFolder } from './folder/make-folder.ts';
import { listFolder } from './lists.ts';

const routes = [
	['/offline', 'offline.astro'],
	['/manifest.webmanifest', 'manifest.ts'],
	['/icons/[name].png', 'icon.ts'],
] as const;

/** Adds the pages and scripts that work offline, and makes the service worker after each build. */
export function offlineIntegration(): AstroIntegration {
	let config: AstroConfig;
	let base: string;
	let site: URL;
	let facts: PageThread<SeenFiles>;
	let preparing: ReturnType<typeof prepare>;
	const copyToFolder = async (logger: AstroIntegrationLogger) => {
		const folder = fileURLToPath(new URL(`${diskFolder}/`, config.root));
		const pages = await makeFolder(fileURLToPath(site), base, folder);
		logger.info(`A copy that opens from disk, of ${pages} pages, is in ${diskFolder}.`);
	};
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup'({ command, injectRoute, injectScript }) {
				if (command === 'build') stayBelow(listFolder);
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
				const cache = keptPlace('seen-files.json', config);
				const settings = { site: fileURLToPath(site), base, cache } satisfies FactsSettings;
				facts = new PageThread(new URL('build/facts-thread.ts', import.meta.url), settings);
				watchPages(setPrerenderer, base, facts);
			},
			'astro:build:generated'({ dir }) {
				passRest(dir);
				preparing = prepare();
				// Who waits for it hears what went wrong.
				preparing.catch(() => undefined);
			},
			async 'astro:build:done'({ logger }) {
				const { makeOffline, program } = await preparing;
				const seen = await facts.result();
				const start = performance.now();
				const offline = await makeOffline(fileURLToPath(site), base, { seen, program });
				const { files, size, topics, sized } = offline;
				await noteRewritten({ site, cache: config.cacheDir }, sized);
				const seconds = ((performance.now() - start) / 1000).toFixed(1);
				logger.info(
					`A first visit stores ${files} files, ${Math.round(size / 1000)} kB; ${topics} topics can be kept (${seconds} s).`
				);
				// `npm run build -- --folder`
				if (process.argv.includes('--folder')) await copyToFolder(logger);
			},
		},
	};
}

/** Loads what makes the worker, which takes its time and which dev does without, and bundles its program. */
async function prepare() {
	const { makeOffline } = await import('./build/make-offline.ts');
	const { bundleWorker } = await import('./build/make-worker.ts');
	return { makeOffline, program: await bundleWorker() };
}
