import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
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

/** Frees titles of the wrapper that holds Starlight's link sign. */
export function unwrapTitles(tree: Root): void {
	visit(tree, 'element', (element, index, parent) => {
		const classes = element.properties['className'];
		if (!parent || index === undefined || !Array.isArray(classes)) return;
		const title = element.children.find((child) => child.type === 'element');
		if (title && classes.includes('sl-heading-wrapper')) parent.children[index] = title;
	});
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
