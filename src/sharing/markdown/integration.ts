import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withBase } from '../../lib/href.ts';
import { PageThread } from '../../lib/pages/page-thread.ts';
import { watchPages } from '../../lib/pages/passing-pages.ts';
import { keptPlace } from '../../topics/load/rendering-inputs.ts';
import type { CopySettings } from './copy-thread.ts';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function markdownCopies(): AstroIntegration {
	let config: AstroConfig;
	let copies: PageThread<number>;
	return {
		name: 'sharing:markdown',
		hooks: {
			'astro:config:done'(options) {
				config = options.config;
			},
			// While the next pages are rendered, a page that is ready is copied.
			async 'astro:build:start'({ setPrerenderer }) {
				const program = new URL('copy-thread.ts', import.meta.url);
				copies = new PageThread(program, await readSettings(config));
				watchPages(setPrerenderer, config.base, copies);
			},
			'astro:build:generated'({ dir }) {
				copies.addRest(fileURLToPath(dir));
			},
			async 'astro:build:done'({ logger }) {
				logger.info(`Wrote ${await copies.result()} pages as Markdown.`);
			},
		},
	};
}

async function readSettings(config: AstroConfig): Promise<CopySettings> {
	const { base, outDir, site } = config;
	return {
		site: fileURLToPath(outDir),
		address: new URL(withBase('/', base), site ?? 'http://localhost/').href,
		cache: await keptPlace('markdown-copies.json', config),
	};
}
