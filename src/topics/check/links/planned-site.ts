import { listFiles } from '../../../lib/list-files.ts';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takenPageNames, takenSlugs } from '../../../lib/slug.ts';
import { readAboutPages } from '../about-pages.ts';
import { addressOf, listTopics, readTopicFolders, type TopicFolder } from '../content-folder.ts';
import type { BuiltSite } from './check-links.ts';

/**
 * What will stand at each address, as far as sources tell: where something is wrong, no site is built that would tell
 * more, and authors see all at once. What a build may add is taken on trust, and so are anchors.
 */
export function plannedSite(root: URL): BuiltSite {
	const topics = listTopics(root);
	const folders = new Map<string, TopicFolder | undefined>();
	const folderOf = (slug: string) => {
		if (!folders.has(slug)) {
			folders.set(slug, topics.includes(slug) ? readTopicFolders(root, [slug])[0] : undefined);
		}
		return folders.get(slug);
	};
	const about = readAboutPages(root).map(({ address }) => address);
	const ofTopic = (folder: TopicFolder, list: 'pages' | 'drafts') =>
		folder[list].map(({ name }) => addressOf(folder.slug, name));
	return {
		get addresses() {
			const known = [...folders.values()].flatMap((one) => (one ? ofTopic(one, 'pages') : []));
			return ['/', ...about, ...topics.map((slug) => `/${slug}/`), ...known];
		},
		get files() {
			return listFiles(fileURLToPath(new URL('public/', root))).map((path) => `/${path}`);
		},
		isDraft: (path) => {
			const folder = folderOf(path.split('/', 2)[1] ?? '');
			return folder !== undefined && ofTopic(folder, 'drafts').includes(path);
		},
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
						ofTopic(folder, 'pages').includes(path)));
			return isThere ? 'file' : undefined;
		},
	};
}

/** It has an address of its own. */
const aboutEvidence = '/about/evidence/';

/** Whether a build may make what stands there, or in that folder. Pictures of authors are in `public/`. */
const isMade = (name: string): boolean =>
	takenSlugs.includes(name) ||
	/^_|^(?:card|favicon)\./.test(name) ||
	(/\.[a-z0-9]+$/.test(name) && !isPicture.test(name));

const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp|mp[34]|webm|vtt)$/i;
