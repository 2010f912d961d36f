import { readdirSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { addressOfFile } from '../lib/build/page-record.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the place of the map
 * that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	const { name, hooks } = sitemap();
	const { 'astro:build:done': write, ...others } = hooks;
	return {
		name,
		hooks: {
			...others,
			async 'site:join'(site) {
				const { dir, logger } = site;
				const pages = listedPages(site).map((pathname) => ({ pathname }));
				await write?.({ dir, logger, pages, assets: new Map() });
				for (const name of readdirSync(dir)) if (mapFile.test(name)) site.note(name);
			},
		},
	};
}

const mapFile = /^sitemap-(?:index|\d+)\.xml$/;

/** The pages that search engines may list, by their paths below the base, in the order of the map. */
function listedPages({ pages }: JoinedSite): string[] {
	const { compare } = new Intl.Collator('en', { numeric: true });
	return pages
		.filter(({ isListed }) => isListed)
		.map(({ path }) => encodeURI(addressOfFile(path)))
		.sort(compare);
}
