import type { StarlightPlugin } from '@astrojs/starlight/types';
import { programFile } from '../lib/program.ts';
import { abbreviationTooltips } from '../lib/vocabulary/tooltips.ts';
import { searchIntegration } from './integration.ts';

/**
 * Makes the site searchable: the index, the dialog in the header, and the page `/search/`. Its
 * vocabulary gives abbreviations their tooltips, too.
 */
export default function search(): StarlightPlugin {
	return {
		name: 'search',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config, updateConfig }) {
				addRouteMiddleware({ entrypoint: programFile('search/middleware.ts') });
				updateConfig({
					components: {
						...config.components,
						Search: programFile('search/overrides/Search.astro'),
					},
					customCss: [...(config.customCss ?? []), programFile('lib/vocabulary/abbreviations.css')],
				});
				addIntegration(abbreviationTooltips());
				addIntegration(searchIntegration());
			},
		},
	};
}
