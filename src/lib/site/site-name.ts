import type { StarlightPlugin } from '@astrojs/starlight/types';
import { rootLocale } from '../language/locale.ts';
import { readSite } from './file.ts';

/** Gives the site the name, the sentence and the language that `content/site.yml` says. Stands first among the plugins. */
export function siteName(): StarlightPlugin {
	return {
		name: 'site-name',
		hooks: {
			'config:setup'({ astroConfig, updateConfig }) {
				const { settings } = readSite(astroConfig.root);
				updateConfig({
					title: settings.name,
					description: settings.tagline,
					locales: { root: rootLocale(settings.language) },
				});
			},
		},
	};
}
