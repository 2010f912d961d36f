import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressOfFile } from '../../../lib/build/page-record.ts';
import { listFiles } from '../../../lib/list-files.ts';
import type { Problem } from '../../../lib/problems.ts';
import { takenPageNames, takenSlugs } from '../../../lib/slug.ts';
import { readAboutPages } from '../about-pages.ts';
import { listTopics, readTopicFolders } from '../content-folder.ts';
import { isShown, type BuiltSite } from './check-links.ts';

/**
 * What will stand at each address, as far as sources tell: where something is wrong, no site is built that would tell
 * more, and authors see all at once. What a build may add is taken on trust, and so are anchors.
 */
export function plannedSite(root: URL): BuiltSite {
	const folders = readTopicFolders(root, listTopics(root));
	const slugs = new Set(folders.map(({ slug }) => slug));
	const pages = folders.flatMap(({ pages }) => pages.map(({ address }) => address));
	const about = readAboutPages(root).map(({ address }) => address);
	const known = new Set(['/', aboutEvidence, ...about, ...pages]);
	return {
		addresses: [...known, ...folders.map(({ slug }) => `/${slug}/`)],
		get files() {
			return listFiles(fileURLToPath(new URL('public/', root))).map((path) => `/${path}`);
		},
		isDraft: draftsOf(root),
		idsAt: (path) => {
			const [, slug = '', page = ''] = path.split('/');
			const isThere =
				known.has(path) ||
				existsSync(new URL(encodeURI(`public${path}`), root)) ||
				(slug !== 'about' && isMade(slug)) ||
				(slugs.has(slug) && (takenPageNames.includes(page) || /\.[a-z0-9]+\/?$/.test(path)));
			return isThere ? 'file' : undefined;
		},
	};
}

/** Finds files of `public/` at the addresses of pages, in whose place readers would see them. */
export function checkPublicPages(root: URL): Problem[] {
	const files = listFiles(fileURLToPath(new URL('public/', root)));
	if (!files.some((path) => path.endsWith('.html'))) return [];
	const made = listTopics(root).flatMap((slug) =>
		takenPageNames.map((name) => `/${slug}/${name}/`)
	);
	const ofSite = [...plannedSite(root).addresses, '/404.html', '/offline/', '/review/', '/search/'];
	const taken = new Set([...made, ...ofSite]);
	const message = 'has the address of a page of the site, which it would take the place of';
	return files
		.filter((path) => taken.has(`/${addressOfFile(path)}`))
		.map((path) => ({ file: `public/${path}`, message, fix: 'take it out or rename it' }));
}

/** Tells whether the page at an address is left out, being a draft. */
export const draftsOf = (root: URL) => (path: string) => {
	const [, slug = ''] = path.split('/', 2);
	const [folder] = listTopics(root).includes(slug) ? readTopicFolders(root, [slug]) : [];
	return folder?.drafts.some(({ address }) => address === path) ?? false;
};

/** It has an address of its own. */
const aboutEvidence = '/about/evidence/';

/** Whether a build may make what stands there, or in that folder. Pictures of authors are in `public/`. */
const isMade = (name: string): boolean =>
	takenSlugs.includes(name) ||
	/^_|^(?:card|favicon)\./.test(name) ||
	(/\.[a-z0-9]+$/.test(name) && !isShown(name));
