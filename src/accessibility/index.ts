import type { StarlightPlugin } from '@astrojs/starlight/types';

/** Has wide tables scrolled by keyboard. */
export default function accessibility(): StarlightPlugin {
	return {
		name: 'accessibility',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration({
					name: 'accessibility',
					hooks: {
						'astro:config:setup'({ injectScript }) {
							injectScript('page', `import '/src/accessibility/client/wide-tables.ts';`);
						},
					},
				});
			},
		},
	};
}
