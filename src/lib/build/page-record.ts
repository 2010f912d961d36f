import type { Document, Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import { addressesIn, isLink, isLoading } from '../html/addresses.ts';
import { hasClass } from '../html/dom.ts';

/**
 * Reads what a build needs to know of a rendered page from its tree.
 *
 * `path` is its file below the site's folder, `base` the site's base with a slash at both ends.
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

/** What authors have written on a page, without what stands around it. */
export const findContent = (document: Document): Element | undefined =>
	findOne((element) => hasClass(element, 'sl-markdown-content'), document.children) ?? undefined;

const readHeading = (element: Element): PageRecord['headings'][number] => ({
	depth: Number(element.name[1]),
	id: element.attribs['id'] ?? '',
	text: textContent(element).trim(),
});

/** The files of the site that an element loads: scripts, styles, pictures. Of links, those of Astro's files count alone. */
function namedFiles({ name, attribs }: Element, base: string): string[] {
	// No page loads the map of the site, or itself in another form.
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

/** The folder of the files that Astro makes, whose names have a hash of their content in them. */
export const assetsFolder = '_astro/';

/** What is known of a built page. It is stored as JSON. */
export interface PageRecord {
	/** Its file below the site's folder: `gout/management/index.html`. */
	path: string;
	/** Its title as the browser shows it. */
	title: string;
	/**
	 * Whether search engines may list it. A page that says nothing of its own, such as search, or repeats
	 * others, such as a booklet, says `noindex` in its head.
	 *
	 * Source: https://developers.google.com/search/docs/crawling-indexing/block-indexing
	 */
	isListed: boolean;
	/** The named `meta` elements of its head, by their names in small letters. */
	meta: Record<string, string>;
	/** All ids, in order. */
	ids: string[];
	headings: { depth: number; id: string; text: string }[];
	/** The addresses in what authors have written, of links, pictures and the like, as they stand there. */
	links: string[];
	/** The files of the site that it loads, by their path below the base. */
	files: string[];
}

/** The address of a page below the base, by its file: `gout/index.html` → `gout/`. */
export const addressOfFile = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
