import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { stopAt } from '../../../lib/content-check/stop-at.ts';
import { KeptOfFiles } from '../../../lib/kept-of-files.ts';
import { keptPlace } from '../../load/rendering-inputs.ts';
import { addressOf, docsFolder, readTopicFolders } from '../content-folder.ts';
import { readBuiltSite } from './built-site.ts';
import { checkLinks, type LinkingPage } from './check-links.ts';
import { readLinks, type Link } from './read-links.ts';

/**
 * Holds the links of all pages against the site when it has been built, and stops the build with
 * every link that leads nowhere: by then it is known what stands at each address, whoever put it there.
 */
export function linkCheck(): AstroIntegration {
	let config: AstroConfig;
	return {
		name: 'topics:link-check',
		hooks: {
			'astro:config:done'(options) {
				config = options.config;
			},
			async 'astro:build:done'({ dir, pages }) {
				const addresses = pages.map(({ pathname }) => `/${pathname}`);
				const linking = readAllLinks(config);
				stopAt(checkLinks(linking, readBuiltSite(fileURLToPath(dir), addresses)));
			},
		},
	};
}

/** The links of all pages. Those of a page count for later builds, too, until it is written anew. */
function readAllLinks(config: AstroConfig): LinkingPage[] {
	const folder = fileURLToPath(new URL(docsFolder, config.root));
	const kept = new KeptOfFiles<Link[]>(folder, keptPlace('page-links.json', config));
	const linking = readTopicFolders(config.root).flatMap(({ slug, pages }) =>
		pages.map((page) => ({
			file: `${docsFolder}/${slug}/${page.name}`,
			address: addressOf(slug, page.name),
			links: kept.get(`${slug}/${page.name}`, () =>
				readLinks(page.text, page.name.endsWith('.mdx'))
			),
		}))
	);
	kept.save();
	return linking;
}
