import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withBase } from '../../lib/href.ts';
import { stayBeside } from '../../lib/pages/kept-files.ts';
import { PageThread } from '../../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../../lib/pages/passing-pages.ts';
import { placeForPages, workInShards } from '../../lib/pages/work-in-shards.ts';
import { keptPlace } from '../../topics/load/rendering-inputs.ts';
import { markdownName } from '../markdown/names.ts';
import type { PagesSettings, SharedPages } from './pages-thread.ts';

/**
 * Reads the pages of a build for those who find them elsewhere: writes a Markdown copy beside each page that
 * announces one in its head, and finds the pages that search engines shall list.
 *
 * Returns the integration, and what waits until the pages are read; it throws what went wrong.
 */
export function sharedPages(): { reading: AstroIntegration; read: () => Promise<SharedPages> } {
	const name = 'sharing:markdown';
	let command: string;
	let config: AstroConfig;
	let thread: PageThread<SharedPages>;
	const read = () => thread.result();
	const reading: AstroIntegration = {
		name,
		hooks: {
			'astro:config:setup'(options) {
				workInShards(name);
				command = options.command;
			},
			'astro:config:done'(options) {
				config = options.config;
				if (command !== 'build') return;
				const { version } = keptPlace(cacheName, config);
				stayBeside(markdownName, `${version} ${config.site ?? ''}`);
			},
			// While the next pages are rendered, a page that is ready is read.
			'astro:build:start'({ setPrerenderer }) {
				const program = new URL('pages-thread.ts', import.meta.url);
				thread = new PageThread(program, settings(config));
				watchPages(setPrerenderer, config.base, thread);
			},
			'astro:build:generated'({ dir }) {
				passRest(dir);
			},
			async 'astro:build:done'({ logger }) {
				const { copies } = await read();
				logger.info(`Wrote ${copies} pages as Markdown.`);
			},
		},
	};
	return { reading, read };
}

const cacheName = 'shared-pages.jsonl';

function settings(config: AstroConfig): PagesSettings {
	const { base, outDir, site } = config;
	return {
		site: fileURLToPath(outDir),
		address: new URL(withBase('/', base), site ?? 'http://localhost/').href,
		cache: placeForPages(keptPlace(cacheName, config)),
	};
}
