import type { StarlightPlugin } from '@astrojs/starlight/types';

/** Gives the site its look. */
export default function site(): StarlightPlugin {
	return {
		name: 'site',
		hooks: {
			'config:setup'({ config, updateConfig }) {
				updateConfig({
					customCss: [...(config.customCss ?? []), './src/site/theme.css'],
				});
			},
		},
	};
}
