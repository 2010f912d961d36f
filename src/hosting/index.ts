import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPolicy } from './csp/add-policy.ts';
import { addHeaders } from './headers/rules.ts';
import { addLicences } from './licences/add-licences.ts';

/**
 * Prepares the built site for hosting: pages that run only their own code, and the headers that a host should send. Has no effect
 * in dev.
 */
export default function hosting(): StarlightPlugin {
	return feature('hosting', {
		hooks: {
			// Astro's own policies (`security.csp`) have no hashes for inline scripts such as Starlight's (withastro/astro#16233). In
			// dev, where Vite adds scripts, there is no policy.
			'part:seal'({ pages }) {
				for (const page of pages) page.html = addPolicy(page.html, page.document);
			},
			async 'site:join'(site) {
				addHeaders(site);
				await addLicences(site);
			},
		},
	});
}
