import { cloneNode, Element, isTag, isText, type ChildNode, type Document } from 'domhandler';
import { append, findAll, prepend, removeElement } from 'domutils';
import { findContent, type PageRecord } from '../../lib/build/page-record.ts';
import { hasClass, toHtml } from '../../lib/html/dom.ts';
import { asideEnd, asideStart, type PageText } from '../rules/sections.ts';
import { readPageText } from './page-text.ts';

/**
 * Prepares a page for Pagefind: its text alone, under its topic and kind, which the search middleware has put into its
 * head. Citations and sentences that merely point elsewhere ("See Follow up for …") are left out, for they answer no
 * query; the ends of what stands aside from the main text are marked, for it counts less.
 *
 * Returns nothing for a page that search shall not know: booklets, cards and the library repeat what pages say.
 */
export function preparePage(document: Document, record: PageRecord): PreparedPage | undefined {
	const topic = record.meta['search:topic'];
	const kind = record.meta['search:page'];
	const content = topic && kind && findContent(document);
	if (!content) return undefined;
	const copy = cloneNode(content, true);
	const elements = findAll(() => true, copy.children);
	for (const element of elements.filter(isUnwanted)) removeElement(element);
	for (const element of elements) {
		removePointers(element);
		if (!/^h[1-6]$/.test(element.name)) delete element.attribs['id'];
		if (element.name === 'details') enclose(element);
		else if ('data-beyond-notes' in element.attribs) prepend(element, mark(asideStart));
	}
	const text = readPageText(copy);
	copy.children.unshift(filter('topic', 'topic', topic), filter('kind', 'title', kind));
	const url = `/${record.path.replace(/index\.html$/, '')}`;
	return {
		url,
		topic,
		kind,
		text,
		content: `<!doctype html><html><body>${toHtml(copy)}</body></html>`,
	};
}

/**
 * What is no part of a page's statements. Evidence notes would double what a first search loads, and the statement that
 * each of them is about is found without it.
 */
const isUnwanted = (element: Element): boolean =>
	hasClass(element, 'sl-anchor-link') ||
	hasClass(element, 'sr-only') ||
	hasClass(element, 'cite') ||
	unwanted.some((attribute) => attribute in element.attribs);

const unwanted = ['data-references', 'data-evidence-note', 'data-search-ignore'];

/** Marks where something begins and ends that stands aside. */
function enclose(element: Element): void {
	prepend(element, mark(asideStart));
	append(element, mark(asideEnd));
}

const mark = (id: string): Element => new Element('p', { id }, []);

/** An element by which Pagefind gets a value that is no text of the page. */
const filter = (name: string, meta: string, title: string): Element =>
	new Element(
		'i',
		{
			'data-pagefind-filter': `${name}[title]`,
			'data-pagefind-meta': `${meta}[title]`,
			title,
		},
		[]
	);

/** Removes sentences of an element that only point elsewhere: “See Signs and Outcomes for more.” */
function removePointers(element: Element): void {
	for (let index = 0; index < element.children.length; index++) {
		const start = element.children[index];
		if (!start || !isText(start) || !/(?:^|[\s:])[Ss]ee $/.test(start.data)) continue;
		const links = linksFrom(element.children, index + 1);
		if (links.length === 0) continue;
		start.data = start.data.replace(/[Ss]ee $/, '');
		const rest = element.children[index + 1 + links.length];
		for (const node of links) removeElement(node);
		if (rest && isText(rest)) rest.data = rest.data.replace(/^[^.]*\.?/, '');
	}
}

/** Links to pages of the site that follow each other, with the commas between them. */
function linksFrom(nodes: readonly ChildNode[], first: number): ChildNode[] {
	let end = first;
	for (let index = first; index < nodes.length; index += 2) {
		const node = nodes[index];
		if (!node || !isTag(node) || node.name !== 'a') break;
		if (!node.attribs['href']?.startsWith('/')) break;
		end = index + 1;
		const between = nodes[index + 1];
		if (!between || !isText(between) || !/^(?:,| and|, and) $/.test(between.data)) break;
	}
	return nodes.slice(first, end);
}

/** A page as search knows it. */
export interface PreparedPage {
	/** Its address below the base: `/gout/management/`. */
	url: string;
	/** The short title of its topic. */
	topic: string;
	/** Its title, which pages of a kind share: `Management`. */
	kind: string;
	/** Its HTML. */
	content: string;
	text: PageText;
}
