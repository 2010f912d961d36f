import type { AstroIntegration } from 'astro';
import { worksInShards } from '../lib/pages/work-in-shards.ts';

/**
 * Has the integrations behind one of them do nothing with the pages of a build, unless they work in shards. A shard is
 * no whole site: what checks and lists sites waits for the join.
 */
export function dropHooksAfter(integrations: readonly AstroIntegration[], name: string): void {
	const place = integrations.findIndex((integration) => integration.name === name);
	for (const { name, hooks } of integrations.slice(place + 1)) {
		if (worksInShards(name)) continue;
		delete hooks['astro:build:start'];
		delete hooks['astro:build:generated'];
		delete hooks['astro:build:done'];
	}
}
