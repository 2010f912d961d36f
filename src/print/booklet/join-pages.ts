import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { readHtml } from '../../lib/read-html.ts';
import { adaptPage } from './adapt-page.ts';
import type { Glossary } from './glossary.ts';
import type { LinkContext } from './links.ts';
import { mergeReferences } from './references.ts';

/**
 * Makes the HTML of a topic's pages fit to stand in one document: ids begin with their page's name
 * (`management/surgical-management`), links lead to places of the document or to full addresses,
 * titles are one level lower, details open. An abbreviation that came before is marked as repeated.
 * Lists of references (`data-references`) become one, and citations are numbered by it.
 *
 * `html` holds each page in an element of its own with the page's name as `data-page`; `contextOf`
 * tells where a page stands. Returns the pages in the order in which they came.
 */
export function joinPages(html: string, contextOf: (page: string) => LinkContext): JoinedTopic {
	const glossary: Glossary = new Map();
	const trees = selectPages(readHtml(html)).map(({ page, element }) => {
		const tree: Root = { type: 'root', children: element.children };
		return { page, tree, ...adaptPage(tree, contextOf(page), glossary) };
	});
	const references = mergeReferences(trees);
	const pages = trees.map(({ page, tree }) => ({
		page,
		sections: readSections(tree),
		content: toHtml(tree),
	}));
	return { pages, references: toHtml(references), glossary };
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

function readSections(tree: Root): JoinedPage['sections'] {
	return tree.children.flatMap((node) => {
		if (node.type !== 'element' || node.tagName !== 'h3') return [];
		return [{ id: String(node.properties['id']), title: toString(node) }];
	});
}

/** A topic, ready for the booklet. */
export interface JoinedTopic {
	pages: JoinedPage[];
	/** The list of references; empty if the pages have none. */
	references: string;
	glossary: Glossary;
}

/** One page, ready for the booklet. */
export interface JoinedPage {
	/** The page's name: `management`. */
	page: string;
	/** Its sections, for the contents. */
	sections: { id: string; title: string }[];
	content: string;
}
