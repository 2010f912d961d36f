import type { AstroIntegration } from 'astro';

/**
 * Has the integrations behind one of them do nothing with the pages of a build. A shard is no whole
 * site: what checks, indexes and lists sites waits for the join.
 */
export function dropHooksAfter(integrations: readonly AstroIntegration[], name: string): void {
	const place = integrations.findIndex((integration) => integration.name === name);
	for (const { hooks } of integrations.slice(place + 1)) {
		delete hooks['astro:build:start'];
		delete hooks['astro:build:generated'];
		delete hooks['astro:build:done'];
	}
}
