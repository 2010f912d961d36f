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
		integration.hooks['astro:build:done'] = (options) => {
			const addresses = [...options.pages.map(({ pathname }) => pathname), ...morePages];
			return hook({ ...options, pages: [...new Set(addresses)].map((pathname) => ({ pathname })) });
		};
	}
}
