import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { collectAbbreviations, type Glossary } from './glossary.ts';
import { rewriteLink, type LinkContext } from './links.ts';

/**
 * Makes the HTML of a topic's pages fit to stand in one document: ids begin with their page's name
 * (`management/surgical-management`), links lead to places of the document or to full addresses,
 * titles are one level lower, details open. An abbreviation that came before is marked as repeated.
 * Lists of references (`data-references`) are taken out, to stand together at the end.
 *
 * `html` holds each page in an element of its own with the page's name as `data-page`; `contextOf`
 * tells where a page stands. Returns the parts as HTML, in the order in which they came.
 */
export function joinPages(
	html: string,
	contextOf: (page: string) => LinkContext
): { pages: JoinedPage[]; glossary: Glossary } {
	const glossary: Glossary = new Map();
	const pages = selectPages(fromHtml(html, { fragment: true })).map(({ page, element }) => {
		const tree: Root = { type: 'root', children: element.children };
		unwrapTitles(tree);
		visit(tree, 'element', (element) => adaptElement(element, contextOf(page)));
		remove(tree, ({ tagName }) => tagName === 'script');
		collectAbbreviations(tree, glossary);
		const references = remove(tree, isReferences);
		return { page, content: toHtml(tree), references: toHtml(references) };
	});
	return { pages, glossary };
}

function selectPages(tree: Root): { page: string; element: Element }[] {
	const found: { page: string; element: Element }[] = [];
	visit(tree, 'element', (element) => {
		const page = element.properties['dataPage'];
		if (typeof page !== 'string') return undefined;
		found.push({ page, element });
		return SKIP;
	});
	return found;
}

function adaptElement(element: Element, context: LinkContext): void {
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

/** Frees titles of the wrapper that holds Starlight's link sign. */
function unwrapTitles(tree: Root): void {
	visit(tree, 'element', (element, index, parent) => {
		if (!parent || index === undefined || !hasClass(element, 'sl-heading-wrapper'))
			return undefined;
		const title = element.children.find((child) => child.type === 'element');
		if (title) parent.children[index] = title;
		return undefined;
	});
}

const isReferences = (element: Element): boolean => 'dataReferences' in element.properties;

function hasClass(element: Element, name: string): boolean {
	const classes = element.properties['className'];
	return Array.isArray(classes) && classes.includes(name);
}

/** Takes elements out of a tree; returns them. */
function remove(tree: Root, matches: (element: Element) => boolean): Element[] {
	const removed: Element[] = [];
	visit(tree, 'element', (element, index, parent) => {
		if (!parent || index === undefined || !matches(element)) return undefined;
		parent.children.splice(index, 1);
		removed.push(element);
		return [SKIP, index];
	});
	return removed;
}

/** One page, ready for the booklet. */
export interface JoinedPage {
	/** The page's name: `management`. */
	page: string;
	content: string;
	/** The lists of references that stood on the page; empty if there were none. */
	references: string;
}
