import type { Document, Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import { addressesIn, isLink, isLoading } from '../html/addresses.ts';
import { hasClass } from '../html/dom.ts';

/**
 * Reads the record of a rendered page from its tree.
 *
 * `path` is the path of its file, relative to the site's folder. `base` is the site's base, with a slash at both ends.
 */
export function readPageRecord(document: Document, path: string, base: string): PageRecord {
	const elements = findAll(() => true, document.children);
	const title = elements.find(({ name }) => name === 'title');
	const meta: Record<string, string> = {};
	for (const { name, attribs } of elements) {
		if (name !== 'meta' || !attribs['name']) continue;
		meta[attribs['name'].toLowerCase()] = attribs['content'] ?? '';
	}
	const robots = `${meta['robots']} ${meta['googlebot']}`;
	const content = findContent(document);
	return {
		path,
		title: title ? textContent(title) : '',
		isListed: !/\b(?:noindex|none)\b/i.test(robots),
		meta,
		ids: elements.flatMap(({ attribs }) => attribs['id'] || []),
		headings: elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(readHeading),
		links: content ? findAll(() => true, [content]).flatMap(linksOf) : [],
		files: [...new Set(elements.flatMap((element) => namedFiles(element, base)))],
	};
}

const linksOf = ({ name, attribs }: Element): string[] =>
	Object.entries(attribs).flatMap(([attribute, value]) =>
		isLink(name, attribute) || isLoading(name, attribute) ? addressesIn(attribute, value) : []
	);

/** The element with what authors have written on a page. */
export const findContent = (document: Document): Element | undefined =>
	findOne((element) => hasClass(element, 'sl-markdown-content'), document.children) ?? undefined;

const readHeading = (element: Element): PageRecord['headings'][number] => ({
	depth: Number(element.name[1]),
	id: element.attribs['id'] ?? '',
	text: textContent(element).trim(),
});

/**
 * The files of the site that an element loads: scripts, style sheets and pictures. Links count only if they lead to a file in
 * `_astro/`.
 */
function namedFiles({ name, attribs }: Element, base: string): string[] {
	// Pages do not load the sitemap or alternative versions of themselves.
	if (name === 'link' && /\b(?:alternate|sitemap)\b/.test(attribs['rel'] ?? '')) return [];
	const addresses = Object.entries(attribs).flatMap(([attribute, value]) =>
		name === 'a' || isLoading(name, attribute) ? addressesIn(attribute, value) : []
	);
	return addresses.flatMap((address) => {
		if (!address.startsWith(base) || address.startsWith('//')) return [];
		const path = address.slice(base.length).split(/[?#]/, 1)[0] ?? '';
		if (name === 'a' && !path.startsWith(assetsFolder)) return [];
		return /\.\w+$/.test(path) && !path.endsWith('.html') ? [decodeURI(path)] : [];
	});
}

/** The folder of Astro's assets, which have a content hash in their names. */
export const assetsFolder = '_astro/';

/** What the build needs to know about a page. Stored as JSON. */
export interface PageRecord {
	/** Its file below the site's folder: `gout/management/index.html`. */
	path: string;
	/** The title that the browser shows. */
	title: string;
	/**
	 * Whether search engines may list it. Pages without content of their own, such as search, and pages that repeat others, such as
	 * booklets, have `noindex` in their head.
	 *
	 * Source: https://developers.google.com/search/docs/crawling-indexing/block-indexing
	 */
	isListed: boolean;
	/** The contents of the `meta` elements in its head, by name in lower case. */
	meta: Record<string, string>;
	/** All ids, in order. */
	ids: string[];
	headings: { depth: number; id: string; text: string }[];
	/** The addresses of links, pictures and the like in what authors have written, unchanged. */
	links: string[];
	/** The files of the site that it loads, by path relative to the base. */
	files: string[];
}

/** The address of a page, relative to the base, for the path of its file: `gout/index.html` → `gout/`. */
export const addressOfFile = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
