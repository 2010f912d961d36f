import { fileURLToPath } from 'node:url';
import type { ContentPlace } from '../../../lib/content-check/check-thread.ts';
import { KeptOfFiles } from '../../../lib/kept-of-files.ts';
import { keptPlace } from '../../load/rendering-inputs.ts';
import { addressOf, docsFolder, type TopicFolder } from '../content-folder.ts';
import type { LinkingPage } from './check-links.ts';
import { readLinks, type Link } from './read-links.ts';

/**
 * Finds the pages that have links, and these. Those of a page count for later builds, too, until it is written
 * anew.
 */
export function findLinkingPages(
	folders: readonly TopicFolder[],
	project: ContentPlace
): LinkingPage[] {
	const folder = fileURLToPath(new URL(docsFolder, project.root));
	const kept = new KeptOfFiles<Link[]>(folder, keptPlace('page-links.jsonl', project));
	const linking = folders.flatMap(({ slug, pages }) =>
		pages.map((page) => ({
			file: `${docsFolder}/${slug}/${page.name}`,
			address: addressOf(slug, page.name),
			links: kept.get(
				`${slug}/${page.name}`,
				() => readLinks(page.text, page.name.endsWith('.mdx')),
				page.stamp
			),
		}))
	);
	kept.save();
	return linking.filter(({ links }) => links.length > 0);
}
