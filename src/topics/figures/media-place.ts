import { posix } from 'node:path';
import { decoded } from '../../lib/fragment.ts';

/**
 * Finds where the site has a file of video or sound that stands beside a page, in the topic's folder or in that of the
 * pages about the site: `/gout/media/knee.mp4`.
 *
 * `file` is the path of the page's file below the project, `target` that of the other from there on. Returns nothing for
 * one in another folder: a topic is built of its own folder alone.
 */
export function mediaPlace(
	file: string,
	target: string
): { path: string; source: string } | undefined {
	const folder = /^content\/(?:docs\/([^/]+)|about)\//.exec(file);
	if (!folder) return undefined;
	const source = posix.join(posix.dirname(file), decoded(target.replace(/[?#].*/, '')));
	if (!source.startsWith(folder[0])) return undefined;
	return { path: `${folder[1] ?? 'about'}/media/${source.slice(folder[0].length)}`, source };
}

/** The folder that files beside pages come from, by the name that they stand under on the site. */
export const mediaFolder = (name: string): string =>
	name === 'about' ? 'content/about/' : `content/docs/${name}/`;
