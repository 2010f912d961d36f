import type { AstroIntegration } from 'astro';

/**
 * Has a build render only what has changed since the last one.
 *
 * Stands before Starlight among the integrations: of two routes with one address the first one counts,
 * and Starlight's own does not say when its pages change.
 */
export default function incrementalPages(): AstroIntegration {
	return {
		name: 'topics:incremental',
		hooks: {
			'astro:config:setup'({ injectRoute, updateConfig }) {
				updateConfig({
					prerenderConflictBehavior: 'ignore',
					experimental: { incrementalBuild: true },
				});
				injectRoute({ pattern: '[...slug]', entrypoint: './src/topics/routes/page.astro' });
			},
		},
	};
}
