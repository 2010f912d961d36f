import type { StarlightPlugin } from '@astrojs/starlight/types';
import { importProgram } from '../lib/program.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { emptyHeaders } from './empty-headers.ts';
import { taskBoxes } from './task-boxes.ts';

/** Has wide tables scrolled by keyboard, and names what has no name. */
export default function accessibility(): StarlightPlugin {
	return {
		name: 'accessibility',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration({
					name: 'accessibility',
					hooks: {
						'astro:config:setup'({ config, injectScript }) {
							addPageStep(config, taskBoxes);
							addPageStep(config, emptyHeaders);
							injectScript('page', importProgram('accessibility/client/wide-tables.ts'));
						},
					},
				});
			},
		},
	};
}
