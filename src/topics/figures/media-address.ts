import { posix } from 'node:path';
import { decoded } from '../../lib/fragment.ts';
import { hasScheme, isRemote } from '../../lib/html/addresses.ts';

/** A video, a recording, or a page of another site that is shown in a frame. */
export interface Media {
	kind: 'video' | 'audio' | 'frame';
	/** Where it is loaded from. */
	address: string;
	/** Where a reader goes to see it by itself. */
	page: string;
	/** The host that it comes from; nothing if it is the site's own. */
	host: string | undefined;
}

/**
 * Reads what `![…](…)` shows, if it is no picture: a file of video or sound, an address of YouTube or Vimeo as a browser
 * shows it, or an address of a host that the site names for frames.
 */
export function readMedia(target: string, hosts: readonly string[]): Media | undefined {
	const kind = kindOfFile(target);
	if (!isRemote(target)) {
		const isOwn = kind && !hasScheme(target);
		return isOwn ? { kind, address: target, page: target, host: undefined } : undefined;
	}
	const url = URL.parse(target, 'https://localhost');
	if (!url) return undefined;
	const embedded = embeddable(url);
	if (embedded) return { kind: 'frame', address: embedded.href, page: target, host: embedded.host };
	const { href, host, protocol } = url;
	if (kind) return { kind, address: href, page: href, host };
	if (!hosts.includes(host) || protocol !== 'https:' || isPicture.test(url.pathname))
		return undefined;
	return { kind: 'frame', address: href, page: href, host };
}

/** Whether a path is that of a file of video or sound. */
export const isMediaFile = (path: string): boolean => kindOfFile(path) !== undefined;

function kindOfFile(target: string): 'video' | 'audio' | undefined {
	const path = target.replace(/[?#].*/, '');
	if (/\.(?:mp4|m4v|webm)$/i.test(path)) return 'video';
	return /\.(?:mp3|m4a|ogg|opus|wav)$/i.test(path) ? 'audio' : undefined;
}

const isPicture = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/**
 * The address at which a video of YouTube or Vimeo can be shown in a frame, with as little said to them as they allow.
 *
 * Sources: https://support.google.com/youtube/answer/171780, https://developer.vimeo.com/player/sdk/embed
 */
function embeddable({ host, pathname, searchParams }: URL): URL | undefined {
	const name = host.replace(/^(?:www|m)\./, '');
	const path = pathname.split('/').filter(Boolean);
	const [first = '', second = ''] = path;
	if (name === 'youtu.be' && first) return onYouTube(first, searchParams);
	if (/^youtube(?:-nocookie)?\.com$/.test(name)) {
		const id =
			first === 'watch' ? searchParams.get('v') : /^(?:embed|shorts|live)$/.test(first) && second;
		return id ? onYouTube(id, searchParams) : undefined;
	}
	const id =
		name === 'vimeo.com' ? first : name === 'player.vimeo.com' && first === 'video' && second;
	if (!id || !/^\d+$/.test(id)) return undefined;
	return new URL(`https://player.vimeo.com/video/${id}?dnt=1`);
}

function onYouTube(id: string, parameters: URLSearchParams): URL {
	const url = new URL(`https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}`);
	const start = Number.parseInt(parameters.get('start') ?? parameters.get('t') ?? '', 10);
	if (start > 0) url.searchParams.set('start', String(start));
	return url;
}

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
