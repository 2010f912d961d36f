import type { AstroIntegration } from 'astro';

/**
 * Has only one of some integrations do something when the site is built. A shard is no whole site:
 * what checks, indexes and lists sites waits for the join.
 */
export function onlyHook(integrations: readonly AstroIntegration[], name: string): void {
	for (const integration of integrations) {
		if (integration.name !== name) delete integration.hooks['astro:build:done'];
	}
}

/**
 * Tells all integrations but one, when the site is built, of more pages than Astro has rendered. The
 * list may be filled until then.
 */
export function withMorePages(
	integrations: readonly AstroIntegration[],
	name: string,
	morePages: readonly string[]
): void {
	for (const integration of integrations) {
		const hook = integration.hooks['astro:build:done'];
		if (!hook || integration.name === name) continue;
		integration.hooks['astro:build:done'] = (options) =>
			hook({
				...options,
				pages: [...options.pages, ...morePages.map((pathname) => ({ pathname }))],
			});
	}
}
