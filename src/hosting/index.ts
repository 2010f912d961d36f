import type { StarlightPlugin } from '@astrojs/starlight/types';
import { addHeaders } from './headers/integration.ts';
import { addLicences } from './licences/integration.ts';
import { addPolicies } from './csp/integration.ts';

/**
 * Makes the built site fit for a host that nobody watches: pages that run nothing but their own code,
 * and the headers that a host shall send. Has no effect in dev.
 */
export default function hosting(): StarlightPlugin {
	return {
		name: 'hosting',
		hooks: {
			'config:setup'({ addIntegration, config, updateConfig }) {
				updateConfig({
					head: [
						...(config.head ?? []),
						// As the header, for hosts that send none.
						{ tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
					],
				});
				addIntegration(addPolicies());
				addIntegration(addHeaders());
				addIntegration(addLicences());
			},
		},
	};
}
