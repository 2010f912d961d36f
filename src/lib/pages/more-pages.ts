import type { AstroIntegration } from 'astro';

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
