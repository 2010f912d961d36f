import type { AstroIntegration } from 'astro';
import { changePages, passChanges } from '../../lib/pages/passing-pages.ts';
import { addPolicy } from './add-policy.ts';

/**
 * Gives every built page its Content-Security-Policy, when it has been made. Astro's own (`security.csp`)
 * knows no hashes of scripts that a page carries as they are, which Starlight's are (withastro/astro#16233).
 *
 * In dev, where Vite adds scripts of its own, there is none.
 */
export function addPolicies(): AstroIntegration {
	return {
		name: 'hosting:policies',
		hooks: {
			'astro:config:setup'({ command }) {
				if (command === 'build') changePages(addPolicy);
			},
			// A site whose pages pass by nobody else.
			'astro:build:start'({ setPrerenderer }) {
				passChanges(setPrerenderer);
			},
		},
	};
}
