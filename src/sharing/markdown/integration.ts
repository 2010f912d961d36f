import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../../lib/href.ts';
import { markdownName } from './names.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function markdownCopies(): AstroIntegration {
	let site: string;
	let base: string;
	return {
		name: 'sharing:markdown',
		hooks: {
			'astro:config:done'({ config }) {
				site = config.site ?? 'http://localhost/';
				base = config.base;
			},
			async 'astro:build:done'({ dir, logger }) {
				const folder = fileURLToPath(dir);
				const names = await readdir(folder, { recursive: true });
				let count = 0;
				for (const name of names.filter((name) => name.endsWith('index.html'))) {
					const html = await readFile(join(folder, name), 'utf8');
					if (!html.includes('type="text/markdown"')) continue;
					const path = `/${dirname(name).replaceAll('\\', '/')}/`.replace('/./', '/');
					const copy = pageToMarkdown(html, new URL(withBase(path, base), site).href);
					await writeFile(join(folder, dirname(name), markdownName), copy);
					count++;
				}
				logger.info(`Wrote ${count} pages as Markdown.`);
			},
		},
	};
}
