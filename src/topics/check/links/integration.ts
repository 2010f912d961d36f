import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopAt } from '../../../lib/content-check/stop-at.ts';
import { addressOf, docsFolder, readTopicFolders, type TopicFolder } from '../content-folder.ts';
import { readBuiltSite } from './built-site.ts';
import { checkLinks, type LinkingPage } from './check-links.ts';
import { readLinks } from './read-links.ts';

/**
 * Holds the links of all pages against the site when it has been built, and stops the build with
 * every link that leads nowhere: by then it is known what stands at each address, whoever put it there.
 */
export function linkCheck(): AstroIntegration {
	let root: URL;
	return {
		name: 'topics:link-check',
		hooks: {
			'astro:config:done'({ config }) {
				root = config.root;
			},
			async 'astro:build:done'({ dir, pages }) {
				const addresses = pages.map(({ pathname }) => `/${pathname}`);
				const linking = readTopicFolders(root).flatMap(readTopicLinks);
				stopAt(checkLinks(linking, readBuiltSite(fileURLToPath(dir), addresses)));
			},
		},
	};
}

function readTopicLinks({ slug, pages }: TopicFolder): LinkingPage[] {
	return pages.map(({ name, text }) => ({
		file: `${docsFolder}/${slug}/${name}`,
		address: addressOf(slug, name),
		links: readLinks(text, name.endsWith('.mdx')),
	}));
}
