import type { AstroIntegration } from 'astro';
import { addPolicy } from './add-policy.ts';

/**
 * Gives every built page its Content-Security-Policy. Astro's own (`security.csp`) knows no hashes of scripts that a
 * page carries as they are, which Starlight's are (withastro/astro#16233).
 *
 * In dev, where Vite adds scripts of its own, there is none.
 */
export function addPolicies(): AstroIntegration {
	return {
		name: 'hosting:policies',
		hooks: {
			'part:seal'({ pages }) {
				for (const page of pages) page.html = addPolicy(page.html, page.document);
			},
		},
	};
}
