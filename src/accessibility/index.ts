import type { StarlightPlugin } from '@astrojs/starlight/types';

/**
 * Tells readers for whom the site works, how that was tested, and where it falls short; has wide tables
 * scrolled by keyboard.
 */
export default function accessibility(): StarlightPlugin {
	return {
		name: 'accessibility',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration({
					name: 'accessibility',
					hooks: {
						'astro:config:setup'({ injectRoute, injectScript }) {
							injectScript('page', `import '/src/accessibility/client/wide-tables.ts';`);
							injectRoute({
								pattern: '/about/accessibility',
								entrypoint: './src/accessibility/routes/about.astro',
							});
						},
					},
				});
			},
		},
	};
}
