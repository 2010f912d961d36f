import type { AstroIntegration } from 'astro';

/** Gives every built page its policy, after everything else that makes up the page. */
export function addPolicies(): AstroIntegration {
	return {
		name: 'hosting:policies',
		hooks: {
			'astro:config:setup'({ addMiddleware }) {
				addMiddleware({ entrypoint: new URL('middleware.ts', import.meta.url), order: 'pre' });
			},
		},
	};
}
