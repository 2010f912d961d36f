import { readdirSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { addressOfFile } from '../../lib/build/page-record.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`, if it is known where it stands. It
 * takes the place of the map that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	let listed: ReadonlySet<string>;
	// The package adds routes of its own accord.
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

/** The pages that search engines may list, by their paths below the base, in the order of the map. */
function listedPaths({ pages }: JoinedSite): string[] {
	const { compare } = new Intl.Collator('en', { numeric: true });
	return pages
		.filter(({ isListed }) => isListed)
		.map(({ path }) => encodeURI(addressOfFile(path)))
		.sort(compare);
}
