import type { StarlightPlugin } from '@astrojs/starlight/types';
import { offlineIntegration } from './integration.ts';

/** Lets readers use the site without a network, keep whole topics, and install it as an app. */
export default function offline(): StarlightPlugin {
	return {
		name: 'offline',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware }) {
				addRouteMiddleware({ entrypoint: './src/offline/middleware.ts' });
				addIntegration(offlineIntegration());
			},
		},
	};
}
