import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { listPages } from '../../lib/built-pages.ts';
import { withBase, withoutBase } from '../../lib/href.ts';
import { digestRenderingInputs } from '../../topics/load/rendering-inputs.ts';
import { MarkdownCopies } from './copies.ts';
import { watchPages } from './watch-pages.ts';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function markdownCopies(): AstroIntegration {
	let config: AstroConfig;
	let copies: MarkdownCopies;
	return {
		name: 'sharing:markdown',
		hooks: {
			'astro:config:done'(options) {
				config = options.config;
			},
			// While the next pages are rendered, a page that is ready is copied.
			async 'astro:build:start'({ setPrerenderer }) {
				copies = new MarkdownCopies(await readSettings(config));
				setPrerenderer((renderer) =>
					watchPages(renderer, (path, content) =>
						copies.add(`${withoutBase(path, config.base).slice(1)}index.html`, content)
					)
				);
			},
			// Those that were not rendered, because nothing of them has changed.
			'astro:build:generated'({ dir }) {
				for (const file of listPages(fileURLToPath(dir))) copies.add(file);
			},
			async 'astro:build:done'({ logger }) {
				logger.info(`Wrote ${await copies.finish()} pages as Markdown.`);
			},
		},
	};
}

async function readSettings({ base, cacheDir, outDir, root, site }: AstroConfig) {
	return {
		site: fileURLToPath(outDir),
		address: new URL(withBase('/', base), site ?? 'http://localhost/').href,
		cache: fileURLToPath(new URL('markdown-copies.json', cacheDir)),
		version: await digestRenderingInputs(root, base),
	};
}
