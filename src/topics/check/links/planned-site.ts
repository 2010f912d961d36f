import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../../lib/list-files.ts';
import { takenPageNames, takenSlugs } from '../../../lib/slug.ts';
import { readAboutPages } from '../about-pages.ts';
import { listTopics, readTopicFolders, type TopicFolder } from '../content-folder.ts';
import { isShown, type BuiltSite } from './check-links.ts';

/**
 * What will stand at each address, as far as sources tell: where something is wrong, no site is built that would tell
 * more, and authors see all at once. What a build may add is taken on trust, and so are anchors.
 */
export function plannedSite(root: URL): BuiltSite {
	const topics = listTopics(root);
	const folders = new Map<string, TopicFolder>();
	const folderOf = (slug: string) => {
		const isNew = topics.includes(slug) && !folders.has(slug);
		for (const folder of isNew ? readTopicFolders(root, [slug]) : []) folders.set(slug, folder);
		return folders.get(slug);
	};
	const about = readAboutPages(root).map(({ address }) => address);
	const pagesOf = ({ pages }: TopicFolder) => pages.map(({ address }) => address);
	return {
		get addresses() {
			const known = [...folders.values()].flatMap(pagesOf);
			return ['/', ...about, ...topics.map((slug) => `/${slug}/`), ...known];
		},
		get files() {
			return listFiles(fileURLToPath(new URL('public/', root))).map((path) => `/${path}`);
		},
		isDraft: draftsOf(root),
		idsAt: (path) => {
			const [, slug = '', page = ''] = path.split('/');
			const folder = folderOf(slug);
			const isThere =
				path === '/' ||
				existsSync(new URL(encodeURI(`public${path}`), root)) ||
				(slug === 'about' ? about.includes(path) || path === aboutEvidence : isMade(slug)) ||
				(folder !== undefined &&
					(takenPageNames.includes(page) ||
						/\.[a-z0-9]+\/?$/.test(path) ||
						pagesOf(folder).includes(path)));
			return isThere ? 'file' : undefined;
		},
	};
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
