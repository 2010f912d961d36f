import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { withoutBase } from '../lib/href.ts';
import { isListed } from './listed.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the
 * place of the map that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	let folder: URL;
	let base: string;
	const readPage = (address: string) => {
		const path = withoutBase(new URL(address).pathname, base).slice(1);
		return readFileSync(new URL(`${path}index.html`, folder), 'utf8');
	};
	const map = sitemap({
		serialize: (item) => (isListed(readPage(item.url)) ? item : undefined),
	});
	const before = map.hooks['astro:config:done'];
	return {
		...map,
		hooks: {
			...map.hooks,
			async 'astro:config:done'(options) {
				folder = options.config.outDir;
				base = options.config.base;
				await before?.(options);
			},
		},
	};
}
