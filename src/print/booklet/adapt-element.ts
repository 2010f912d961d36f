import type { Element } from 'hast';
import { rewriteLink, type LinkContext } from './links.ts';

/** Makes an element of a page fit for the booklet: its ids, its link, its level, its state. */
export function adaptElement(element: Element, context: LinkContext): void {
	const { properties } = element;
	prefixIds(properties, `${context.page}/`);
	if (typeof properties['href'] === 'string') {
		properties['href'] = rewriteLink(properties['href'], context);
	}
	if (element.tagName === 'details') properties['open'] = true;
	// Many asides of one name in one document are no landmarks to find one's way by.
	if (element.tagName === 'aside') properties['role'] = 'note';
	lowerTitle(element);
}

/** Frees a title of the wrapper that holds Starlight's link sign; returns any other element as it is. */
export function freeTitle(element: Element): Element {
	const classes = element.properties['className'];
	if (!Array.isArray(classes) || !classes.includes('sl-heading-wrapper')) return element;
	return element.children.find((child) => child.type === 'element') ?? element;
}

/** Properties that name ids of the same document. */
const idProperties = [
	'id',
	'htmlFor',
	'headers',
	'ariaLabelledBy',
	'ariaDescribedBy',
	'ariaControls',
	'ariaDetails',
	'ariaOwns',
	'popoverTarget',
] as const;

function prefixIds(properties: Element['properties'], prefix: string): void {
	for (const name of idProperties) {
		const value = properties[name];
		if (Array.isArray(value)) Object.assign(properties, { [name]: value.map((id) => prefix + id) });
		else if (typeof value === 'string') Object.assign(properties, { [name]: prefix + value });
	}
}

/** Lowers a title by one level; a section's title (`h2`) becomes a side title. */
function lowerTitle(element: Element): void {
	const level = /^h([1-5])$/.exec(element.tagName)?.[1];
	if (!level) return;
	element.tagName = `h${Number(level) + 1}`;
	if (level === '2') element.properties['className'] = ['side-title'];
}
