import type { StarlightPlugin } from '@astrojs/starlight/types';
import { addPageStep } from '../lib/page-steps.ts';
import { taskBoxes } from './task-boxes.ts';

/**
 * Tells readers for whom the site works, how that was tested, and where it falls short; has wide tables
 * scrolled by keyboard; names what has no name.
 */
export default function accessibility(): StarlightPlugin {
	return {
		name: 'accessibility',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration({
					name: 'accessibility',
					hooks: {
						'astro:config:setup'({ config, injectRoute, injectScript }) {
							addPageStep(config, taskBoxes);
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
