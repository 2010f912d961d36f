import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { programFile } from '../lib/program.ts';
import { evidencePages } from './integration.ts';

/** Shows what stands behind each statement: evidence notes, references, the state of review. */
export default function evidence(): StarlightPlugin {
	return {
		name: 'evidence',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config, updateConfig }) {
				// After that of the topics, which tells what page it is.
				addRouteMiddleware({ entrypoint: programFile('evidence/middleware.ts') });
				updateConfig({
					customCss: [...(config.customCss ?? []), programFile('evidence/evidence.css')],
					lastUpdated: true,
					components: {
						...config.components,
						// The day of the last change stands near the title, with the state of review.
						LastUpdated: programFile('evidence/overrides/LastUpdated.astro'),
					},
				});
				addIntegration(evidencePages());
				addIntegration(fillSlots('evidence'));
			},
		},
	};
}
