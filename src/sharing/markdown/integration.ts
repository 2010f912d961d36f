import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withBase } from '../../lib/href.ts';
import { stayBeside } from '../../lib/pages/kept-files.ts';
import { PageThread } from '../../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../../lib/pages/passing-pages.ts';
import { digestRenderingInputs, keptPlace } from '../../topics/load/rendering-inputs.ts';
import type { CopySettings } from './copy-thread.ts';
import { markdownName } from './names.ts';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function markdownCopies(): AstroIntegration {
	let command: string;
	let config: AstroConfig;
	let copies: PageThread<number>;
	return {
		name: 'sharing:markdown',
		hooks: {
			'astro:config:setup'(options) {
				command = options.command;
			},
			'astro:config:done'(options) {
				config = options.config;
				if (command !== 'build') return;
				const { root, base, site = '' } = config;
				stayBeside(markdownName, `${digestRenderingInputs(root, base)} ${site}`);
			},
			// While the next pages are rendered, a page that is ready is copied.
			'astro:build:start'({ setPrerenderer }) {
				const program = new URL('copy-thread.ts', import.meta.url);
				copies = new PageThread(program, settings(config));
				watchPages(setPrerenderer, config.base, copies);
			},
			'astro:build:generated'({ dir }) {
				passRest(dir);
			},
			async 'astro:build:done'({ logger }) {
				logger.info(`Wrote ${await copies.result()} pages as Markdown.`);
			},
		},
	};
}

function settings(config: AstroConfig): CopySettings {
	const { base, outDir, site } = config;
	return {
		site: fileURLToPath(outDir),
		address: new URL(withBase('/', base), site ?? 'http://localhost/').href,
		cache: keptPlace('pages-without-copy.json', config),
	};
}
