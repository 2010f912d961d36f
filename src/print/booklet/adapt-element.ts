import { isTag, type ChildNode, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { rewriteLink, type LinkContext } from './links.ts';

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
	if (!isTag(node) || !titleWrapper.test(node.attribs['class'] ?? '')) return node;
	return node.children.find(isTag) ?? node;
}

const titleWrapper = /(?:^|\s)sl-heading-wrapper(?:\s|$)/;

/** Attributes that name ids of the same document; some name several. */
const idAttributes = [
	'id',
	'for',
	'headers',
	'aria-labelledby',
	'aria-describedby',
	'aria-controls',
	'aria-details',
	'aria-owns',
	'popovertarget',
] as const;

function prefixIds(attribs: Element['attribs'], prefix: string): void {
	for (const name of idAttributes) {
		const ids = attribs[name];
		if (ids !== undefined) attribs[name] = ids.replace(/\S+/g, (id) => prefix + id);
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
