import type { AstroIntegration } from 'astro';
import { isBelow } from '../../lib/is-below.ts';
import { wrapPrerenderer } from '../../lib/pages/prerenderer.ts';
import { filesBeside, foldersToStay } from '../../lib/pages/kept-files.ts';
import { passChanges } from '../../lib/pages/passing-pages.ts';
import { dropGonePages, keepPages, noteBeside, removeEmptyFolders } from './kept-pages.ts';
import { topicByTopic } from './topic-by-topic.ts';

/**
 * Has a build render only what has changed since the last one.
 *
 * Stands before Starlight among the integrations: of two routes with one address the first one counts,
 * and Starlight's own does not say when its pages change.
 */
export default function incrementalPages(): AstroIntegration {
	let start: number;
	let kept: string[];
	let folders: { site: URL; cache: URL };
	return {
		name: 'topics:incremental',
		hooks: {
			'astro:config:setup'({ config, injectRoute, updateConfig }) {
				updateConfig({
					prerenderConflictBehavior: 'ignore',
					experimental: { incrementalBuild: true },
					vite: {
						plugins: [datesAsContent()],
						// Pages that have not changed stay where they are.
						build: { emptyOutDir: false },
						// Vite would therefore watch the built site, too, in dev.
						server: { watch: { ignored: [isBelow(config.outDir), isBelow(config.cacheDir)] } },
					},
				});
				injectRoute({ pattern: '[...slug]', entrypoint: './src/topics/routes/page.astro' });
			},
			'astro:config:done'({ config }) {
				folders = { site: config.outDir, cache: config.cacheDir };
			},
			async 'astro:build:start'({ setPrerenderer }) {
				wrapPrerenderer(setPrerenderer, topicByTopic);
				// Here, before anybody looks at the pages, and in shards, too.
				passChanges(setPrerenderer);
				start = Date.now();
				kept = await keepPages(folders, filesBeside(), foldersToStay());
			},
			async 'astro:build:generated'() {
				await dropGonePages(kept, folders, start, filesBeside().keys());
				await noteBeside(folders.cache, filesBeside());
				removeEmptyFolders(folders.site);
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
