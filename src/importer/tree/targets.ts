/*
 * Links to other notes keep the names that their author gave them, behind a scheme of their own, until
 * all notes of a run are known. Pictures keep their paths.
 */

import type { Link } from 'mdast';
import { t } from '../../lib/language/t.ts';

const scheme = 'note:';

/** The address that a link to a note has until the note is found: `note:Gout#Management`. */
export const noteTarget = (name: string): string => scheme + encodeURIComponent(name);

/** The name of the note, and perhaps its heading, that an address stands for. */
export const noteOf = (url: string): string | undefined =>
	url.startsWith(scheme) ? decodeURIComponent(url.slice(scheme.length)) : undefined;

/** Tells whether a name is that of a picture that a browser can show. */
export const isPicture = (name: string): boolean =>
	/\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i.test(name.replace(/[?#].*$/, ''));

/** The address of a picture or a note that has spaces, as people type it: Markdown wants “<” and “>” around it. */
export const spacedAddress =
	/\]\((?=[^\s[\]]+ )(?<address>(?:(?! ["'][^"'\n]*["'] *\))(?:[^()<>\n]|\([^()<>\n]*\)))+?\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|mdx?|markdown|html?|docx|csv)(?:#[^()<>\n"]*)?)(?= *\)| ["'])/u;

/** The link that a picture of the web becomes. */
export const pictureLink = (url: string, alt: string): Link => ({
	type: 'link',
	url,
	children: [{ type: 'text', value: [t('importer.picture'), alt || []].flat().join(': ') }],
	data: { picture: true },
});

/** The address that a link of Google Docs leads to by way of Google. */
export const behindGoogle = (url: string): string =>
	(/^https?:\/\/www\.google\.[a-z.]+\/url\?/i.test(url) &&
		/^https?:.*/i.exec(URL.parse(url)?.searchParams.get('q') ?? '')?.[0]) ||
	url;

/** The id of the block of Logseq or Roam that the name of a note stands for: `((6461…))`. */
export const blockOf = (name: string): string | undefined =>
	/^\(\(([\da-f-]{36}|[\w-]{9})\)\)$/.exec(name)?.[1];

/** Reads an address that may be encoded; one that is not right stays as it is. */
export function decode(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
