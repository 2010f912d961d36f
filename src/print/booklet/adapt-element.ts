import { isTag, type ChildNode, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { hasClass } from '../../lib/html/dom.ts';

/** Makes an element of a page fit for the booklet: its ids, its link, its level, its state. */
export function adaptElement(element: Element, context: LinkContext): void {
	const { attribs } = element;
	prefixIds(attribs, `${context.page}/`);
	if (attribs['href'] !== undefined) attribs['href'] = rewriteLink(attribs['href'], context);
	if (element.name === 'details') attribs['open'] = '';
	// Many asides of one name in one document are no landmarks to find one's way by.
	if (element.name === 'aside') attribs['role'] = 'note';
	lowerTitle(element);
}

/** Frees a title of the wrapper that holds Starlight's link sign; returns any other node as it is. */
export function freeTitle(node: ChildNode): ChildNode {
	if (!isTag(node) || !hasClass(node, 'sl-heading-wrapper')) return node;
	return node.children.find(isTag) ?? node;
}

/** Attributes that name ids of the same document; some name several. */
const idAttribute =
	/^(?:id|for|headers|aria-(?:labelledby|describedby|controls|details|owns)|popovertarget)$/;

function prefixIds(attribs: Element['attribs'], prefix: string): void {
	for (const [name, ids] of Object.entries(attribs)) {
		if (idAttribute.test(name)) attribs[name] = ids.replace(/\S+/g, (id) => prefix + id);
	}
}

/** The most characters of a title beside its text: two lines, which no section is too short for. */
const mostBeside = 36;

/** Lowers a title by one level; a section's title (`h2`) becomes a side title, which hangs beside its text. */
function lowerTitle(element: Element): void {
	const level = /^h([1-5])$/.exec(element.name)?.[1];
	if (!level) return;
	element.name = `h${Number(level) + 1}`;
	if (level !== '2') return;
	element.attribs['class'] = 'side-title';
	if (DomUtils.textContent(element).length > mostBeside) element.attribs['data-long'] = '';
}

/**
 * Rewrites a link of a page so that it works from the booklet.
 *
 * A link to a page of the same topic becomes a link inside the document, any other one a full
 * address, so that it also leads somewhere from a PDF.
 */
export function rewriteLink(href: string, { page, pages, address }: LinkContext): string {
	const target = URL.parse(href, address);
	if (target?.origin !== address.origin) return href;
	const name = target.pathname === address.pathname ? page : pages.get(target.pathname);
	return name ? placeOf(name, target.hash) : target.href;
}

function placeOf(page: string, hash: string): string {
	const section = decodeURIComponent(hash.slice(1));
	return section && section !== '_top' ? `#${page}/${section}` : `#${page}`;
}

/** Where a page stands: what its links are read against. */
export interface LinkContext {
	/** The page's name: `management`. */
	page: string;
	/** Its full address. */
	address: URL;
	/** The names of the topic's pages by their path, with the site's base: `/base/topic/management/`. */
	pages: ReadonlyMap<string, string>;
}
