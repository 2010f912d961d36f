import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, isElement } from '../../lib/html/hast.ts';
import { withBase } from '../../lib/href.ts';
import { readMedia, type Media, mediaPlace } from './media-address.ts';

/** What there is to know of a site to show videos on it. */
export interface MediaSite {
	base: string;
	/** Where it will stand, if anybody has said. */
	site: string | undefined;
	/** The hosts that it takes videos and frames from. */
	hosts: readonly string[];
	/** Its language, in which the texts of its own videos are. */
	language: string;
	/** Whether there is a file, by its path below the project's folder. */
	hasFile: (path: string) => boolean;
}

/**
 * Makes players of what is written as a picture and is a video, a recording or something to be framed. What comes from
 * another site is a link until a reader asks for more (`client/play.ts`).
 *
 * `file` is the path of the page's file below the project's folder.
 */
export function adaptMedia(root: Readonly<Root>, file: string, site: MediaSite): Root {
	return { ...root, children: adaptAll(root.children, false) };

	function adaptAll<Content extends RootContent | ElementContent>(
		nodes: readonly Content[],
		isText: boolean
	): Content[] {
		return nodes.flatMap((node): Content[] => {
			const media = readPicture(node, file, site);
			if (media) return [(isText ? link(media, site) : player(media, site)) as Content];
			if (!('children' in node)) return [node];
			if (isMediaAlone(node))
				return adaptAll(node.children as Content[], false).filter(({ type }) => type === 'element');
			const inside = isText || isTextElement(node);
			return [{ ...node, children: adaptAll<ElementContent>(node.children as never, inside) }];
		});
	}

	function isMediaAlone(node: RootContent | ElementContent): boolean {
		if (!isElement(node, 'p')) return false;
		const shown = node.children.filter(
			(child) => child.type !== 'text' || child.value.trim() !== ''
		);
		return shown.length > 0 && shown.every((child) => readPicture(child, file, site));
	}
}

function readPicture(
	node: RootContent | ElementContent,
	file: string,
	site: MediaSite
): Shown | undefined {
	if (!isElement(node, 'img')) return undefined;
	const target = String(node.properties['src'] ?? '').replace(localMark, '');
	const media = readMedia(target, site.hosts);
	if (!media || (media.host && !site.hosts.includes(media.host))) return undefined;
	const title = String(node.properties['alt'] ?? '') || target;
	if (media.host) return { ...media, title };
	const address = ownAddress(target, file, site);
	// The texts of a video stand beside it, under its name.
	const texts = target.replace(/\.\w+$/, '.vtt');
	const source = texts.startsWith('/') ? `public${texts}` : mediaPlace(file, texts)?.source;
	const captions = source && site.hasFile(source) ? ownAddress(texts, file, site) : undefined;
	return { ...media, address, page: address, title, captions };
}

function ownAddress(target: string, file: string, { base }: MediaSite): string {
	if (target.startsWith('/')) return withBase(target, base);
	const place = mediaPlace(file, target);
	return place ? withBase(`/${encodeURI(place.path)}`, base) : target;
}

function player(media: Shown, site: MediaSite): Element {
	const { kind, address, host, title, captions } = media;
	const track = element('track', { kind: 'captions', src: captions, srcLang: site.language });
	const control = element(
		kind === 'audio' ? 'audio' : 'video',
		{ src: address, controls: true, preload: 'none', ariaLabel: title },
		captions !== undefined && track
	);
	const from = host !== undefined && [' ', element('span', {}, `(${host})`)];
	const attributes = from ? { dataMedia: kind, dataMediaSrc: address } : {};
	return element(
		'div',
		{ className: ['media'], ...attributes },
		!from && control,
		element('p', {}, link(media, site), from)
	);
}

function link({ page, title }: Shown, { site }: MediaSite): Element {
	const full = site ? new URL(page, site).href : page;
	return element('a', { href: page, dataAddress: full }, title);
}

/** What stands before the path of a file beside a page, so that Astro does not take it for a picture. */
const localMark = /^media:/;

const isTextElement = (node: RootContent | ElementContent): boolean =>
	node.type === 'element' && /^(?:p|h[1-6]|a|em|strong|span|del)$/.test(node.tagName);

interface Shown extends Media {
	title: string;
	/** The address of its texts, if there are any. */
	captions?: string | undefined;
}
