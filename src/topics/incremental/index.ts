import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration } from 'astro';
import { isBelow } from '../../lib/is-below.ts';
import { listFiles } from '../../lib/list-files.ts';
import { wrapLast, wrapPrerenderer } from '../../lib/pages/prerenderer.ts';
import { topFolder } from '../../lib/pages/built-pages.ts';
import { filesBeside, isLookedAfter } from '../../lib/pages/kept-files.ts';
import { passChanges } from '../../lib/pages/passing-pages.ts';
import { withMorePages } from '../../lib/pages/more-pages.ts';
import { bundledPages } from '../load/content-store.ts';
import { digestPictures, digestProgram } from '../load/rendering-inputs.ts';
import {
	dropGonePages,
	keepPages,
	lookAtSite,
	noteBeside,
	removeEmptyFolders,
	type SiteFile,
} from './kept-pages.ts';
import { oneRoute } from './one-route.ts';
import { readAstros, readPageList, writePageList } from './page-list.ts';
import { tellRendered } from './tell-rendered.ts';
import { topicByTopic } from './topic-by-topic.ts';
import { UnchangedPages } from './unchanged-pages.ts';
import { WrittenPages } from './written-pages.ts';

/**
 * Has a build render only what has changed since the last one.
 *
 * Stands before Starlight among the integrations: of two routes with one address the first one counts,
 * and Starlight's own does not say when its pages change.
 */
export default function incrementalPages(): AstroIntegration {
	const name = 'topics:incremental';
	const addresses: string[] = [];
	let config: AstroConfig;
	let command: string;
	let looking: ReturnType<typeof look> | undefined;
	let program: string;
	let start: number;
	let kept: ReadonlyMap<string, SiteFile>;
	let removed: string[];
	let unchanged: UnchangedPages;
	let written: WrittenPages;
	const look = async () => lookAtSite(config.outDir, isLookedAfter);
	return {
		name,
		hooks: {
			'astro:config:setup'(options) {
				const { config, injectRoute, updateConfig } = options;
				command = options.command;
				updateConfig({
					prerenderConflictBehavior: 'ignore',
					experimental: { incrementalBuild: true },
					vite: {
						plugins: [datesAsContent(), oneRoute()],
						// Pages that have not changed stay where they are.
						build: { emptyOutDir: false },
						// Vite would therefore watch the built site, too, in dev.
						server: { watch: { ignored: [isBelow(config.outDir), isBelow(config.cacheDir)] } },
					},
				});
				injectRoute({ pattern: '[...slug]', entrypoint: './src/topics/routes/page.astro' });
			},
			'astro:config:done'(options) {
				config = options.config;
				withMorePages(config.integrations, name, addresses);
				// A thread that sets up the config once more builds nothing.
				if (command !== 'build' || !isMainThread) return;
				// A build has time for it now, while its content is checked.
				looking = setImmediate().then(look);
				// Who waits for it hears what went wrong.
				looking.catch(() => undefined);
			},
			async 'astro:build:start'({ setPrerenderer, logger }) {
				const { outDir: site, cacheDir: cache, base } = config;
				program = digestProgram(config);
				// As Astro does with its own.
				const isForced = process.argv.includes('--force');
				const list = isForced ? undefined : readPageList(cache, program);
				start = Date.now();
				const files = await (looking ?? look());
				const publicFiles = listFiles(fileURLToPath(config.publicDir));
				({ kept, removed } = await keepPages({ site, cache }, files, list, filesBeside()));
				unchanged = new UnchangedPages({
					last: { keys: list?.keys ?? new Map(), kept },
					beside: [...filesBeside().keys()],
					base,
					pictures: digestPictures(config.root),
					bundled: bundledPages.take,
					others: new Set(publicFiles.map(topFolder)),
				});
				wrapPrerenderer(setPrerenderer, topicByTopic);
				wrapPrerenderer(setPrerenderer, unchanged.wrap);
				written = new WrittenPages({
					site,
					url: new URL(
						base.replace(/\/?$/, '/'),
						config.site ?? `http://localhost:${config.server.port}`
					),
					atOnce: config.build.concurrency,
					others: new Set([...publicFiles, ...(list?.astros ?? [])]),
					tellOf: (pages) => tellRendered(pages, logger),
				});
				wrapLast(setPrerenderer, written.wrap);
				// Here, before anybody looks at the pages, and in shards, too.
				passChanges(setPrerenderer);
			},
			async 'astro:build:generated'({ logger }) {
				const { outDir: site, cacheDir: cache } = config;
				const { keys, addresses: taken } = unchanged;
				addresses.push(...taken, ...written.addresses);
				writePageList(cache, program, keys);
				const pages = new Set([...keys.keys(), ...readAstros(cache)]);
				removed.push(...dropGonePages(kept.keys(), pages, site, start, filesBeside().keys()));
				await noteBeside(cache, filesBeside());
				removeEmptyFolders(site, removed);
				logger.info(
					`Rendered ${written.addresses.length} pages of topics, took over ${taken.length} of the last build.`
				);
			},
		},
	};
}

/**
 * Has Astro take the dates of all pages, which Starlight keeps in one module, for content. As a part of
 * the program, each commit would have every page rendered anew; the version of a topic knows its own.
 */
function datesAsContent() {
	return {
		name: 'topics:dates-as-content',
		transform: {
			filter: { id: /virtual:starlight\/git-info$/ },
			handler: (code: string) => ({
				code,
				map: null,
				// As Astro marks its own modules: core/build/incremental-metadata.js.
				meta: { astroIncremental: { kind: 'content-data' } },
			}),
		},
	};
}
