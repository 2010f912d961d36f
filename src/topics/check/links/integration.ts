import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopAt } from '../../../lib/content-check/stop-at.ts';
import { readBuiltSite } from './built-site.ts';
import { checkLinks, type LinkingPage } from './check-links.ts';

/**
 * Holds the links of all pages against the site when it has been built, and stops the build with
 * every link that leads nowhere: by then it is known what stands at each address, whoever put it there.
 *
 * Returns the integration, and what takes the pages that have links from the check of content.
 */
export function linkCheck(): {
	checking: AstroIntegration;
	take: (linking: Promise<unknown>) => void;
} {
	let linking: Promise<LinkingPage[]>;
	const checking: AstroIntegration = {
		name: 'topics:link-check',
		hooks: {
			async 'astro:build:done'({ dir, pages }) {
				const addresses = pages.map(({ pathname }) => `/${pathname}`);
				const site = readBuiltSite(fileURLToPath(dir), addresses);
				stopAt(checkLinks(await linking, site));
			},
		},
	};
	return { checking, take: (told) => (linking = told as Promise<LinkingPage[]>) };
}
