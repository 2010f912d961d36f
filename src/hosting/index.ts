import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPolicy } from './csp/add-policy.ts';
import { addHeaders } from './headers/rules.ts';
import { addLicences } from './licences/add-licences.ts';

/**
 * Makes the built site fit for a host that nobody watches: pages that run nothing but their own code,
 * and the headers that a host shall send. Has no effect in dev.
 */
export default function hosting(): StarlightPlugin {
	return feature('hosting', {
		hooks: {
			// Astro's own policies (`security.csp`) know no hashes of scripts that a page carries as they are, which
			// Starlight's are (withastro/astro#16233). In dev, where Vite adds scripts of its own, there are none.
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
