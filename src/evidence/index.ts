import { readFile } from 'node:fs/promises';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { contentCheck } from '../lib/content-check.ts';
import { bibliographyFile, readBibliography } from './bibliography/bibliography.ts';
import { checkContent } from './check/check-content.ts';
import { evidenceMarkup } from './markup/plugin.ts';

/** Shows what stands behind each statement: evidence notes, references, the state of review. */
export default function evidence(): StarlightPlugin {
	return {
		name: 'evidence',
		hooks: {
			'config:setup'({ addIntegration, config, updateConfig }) {
				updateConfig({ customCss: [...(config.customCss ?? []), './src/evidence/evidence.css'] });
				addIntegration(contentCheck('evidence', checkContent));
				addIntegration({
					name: 'evidence',
					hooks: {
						async 'astro:config:setup'({ addWatchFile, config: { markdown, root } }) {
							const file = new URL(bibliographyFile, root);
							addWatchFile(file);
							const { sources } = readBibliography(await readFile(file, 'utf8').catch(() => ''));
							// First, so that Starlight's plugins find the headings that this one adds.
							if (isSatteriProcessor(markdown.processor)) {
								markdown.processor.options.hastPlugins.unshift(evidenceMarkup(sources));
							}
						},
					},
				});
			},
		},
	};
}
