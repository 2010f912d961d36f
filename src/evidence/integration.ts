import { readFile } from 'node:fs/promises';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { bibliographyFile, readBibliography } from './bibliography/bibliography.ts';
import { evidenceMarkup } from './markup/plugin.ts';

const routes = [
	['/about/evidence', 'about.astro'],
	['/[topic]/evidence', 'differences.astro'],
	['/[topic]/references', 'references.astro'],
	['/[topic]/references.[format]', 'references-file.ts'],
] as const;

/** Adds the pages about evidence, and renders the evidence on all others. */
export function evidencePages(): AstroIntegration {
	return {
		name: 'evidence',
		hooks: {
			async 'astro:config:setup'({
				addWatchFile,
				config: { markdown, root },
				injectRoute,
				injectScript,
			}) {
				for (const [pattern, file] of routes) {
					injectRoute({ pattern, entrypoint: `./src/evidence/routes/${file}` });
				}
				injectScript('page', `import '/src/evidence/client/start.ts';`);
				const file = new URL(bibliographyFile, root);
				addWatchFile(file);
				const { sources } = readBibliography(await readFile(file, 'utf8').catch(() => ''));
				// First, so that Starlight's plugins find the headings that this one adds.
				if (isSatteriProcessor(markdown.processor)) {
					markdown.processor.options.hastPlugins.unshift(evidenceMarkup(sources));
				}
			},
		},
	};
}
