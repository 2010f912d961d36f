import { readdirSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { addressOfFile } from '../../lib/build/page-record.ts';

/**
 * Creates the sitemap, with all pages except those with `noindex`, if the address of the site is set. Replaces the sitemap that
 * Starlight would create, which lists all pages.
 */
export function siteMap(): AstroIntegration {
	let listed: ReadonlySet<string>;
	// The package would also list the routes that it knows.
	const { name, hooks } = sitemap({ filter: (address) => listed.has(address) });
	const { 'astro:build:done': write, ...others } = hooks;
	return {
		name,
		hooks: {
			...others,
			async 'site:join'(site) {
				if (site.site === undefined) return;
				const { base, dir, logger } = site;
				const paths = listedPaths(site);
				listed = new Set(paths.map((path) => new URL(base + path, site.site).href));
				const pages = paths.map((pathname) => ({ pathname }));
				await write?.({ dir, logger, pages, assets: new Map() });
				for (const name of readdirSync(dir)) if (mapFile.test(name)) site.note(name);
			},
		},
	};
}

const mapFile = /^sitemap-(?:index|\d+)\.xml$/;

/** The paths of the pages that search engines may list, relative to the base, in the order of the sitemap. */
function listedPaths({ pages }: JoinedSite): string[] {
	const { compare } = new Intl.Collator('en', { numeric: true });
	return pages
		.filter(({ isListed }) => isListed)
		.map(({ path }) => encodeURI(addressOfFile(path)))
		.sort(compare);
}
