import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { programFile } from '../lib/program.ts';
import { offlineIntegration } from './integration.ts';

/** Lets readers use the site without a network, keep whole topics, and install it as an app. */
export default function offline(): StarlightPlugin {
	return {
		name: 'offline',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware }) {
				addRouteMiddleware({ entrypoint: programFile('offline/middleware.ts') });
				addIntegration(offlineIntegration());
				addIntegration(fillSlots('offline'));
			},
		},
	};
}
