import { isTag, isText, type Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { toHtml } from '../../lib/html/dom.ts';
import { adaptPage } from './adapt-page.ts';
import { numberFootnotes } from './footnotes.ts';
import type { Glossary } from './glossary.ts';
import type { LinkContext } from './adapt-element.ts';
import { sheetName } from '../../topics/pages.ts';
import { mergeReferences } from './references.ts';

/**
 * Makes the HTML of a topic's pages fit to stand in one document: ids begin with their page's name
 * (`management/surgical-management`), links lead to anchors of the document or to full addresses,
 * titles are one level lower, details open.
 * Lists of references (`data-references`) become one, and citations are numbered by it; footnotes are numbered through.
 *
 * `html` holds each page in an element of its own with the page's name as `data-page`; `contextOf`
 * tells where a page stands. Returns the pages in the order in which they
 * came, each with its sections for the contents, the list of references (empty if there is none), what abbreviations stand
 * for, and the text without the references.
 */
export function joinPages(html: string, contextOf: (page: string) => LinkContext) {
	const glossary: Glossary = new Map();
	const adapted = selectPages(html).map(({ page, element }) => ({
		page,
		element,
		...adaptPage(element, contextOf(page), glossary),
	}));
	let footnotes = 0;
	for (const { page, element } of adapted) {
		// What was written for the sheet is printed alone.
		if (page === sheetName) numberFootnotes(element, 0);
		else footnotes = numberFootnotes(element, footnotes);
	}
	const references = mergeReferences(adapted);
	const pages = adapted.map(({ page, element }) => ({
		page,
		sections: readSections(element),
		content: toHtml(element.children),
	}));
	const text = adapted.map(({ element }) => textOf(element)).join(' ');
	return { pages, references: toHtml(references), glossary, text };
}

/** What was rendered has an end for each beginning, and this parser need not be told more. */
const selectPages = (html: string): { page: string; element: Element }[] =>
	parseDocument(html)
		.children.filter(isTag)
		.flatMap((element) => {
			const page = element.attribs['data-page'];
			return page === undefined ? [] : [{ page, element }];
		});

/** The text of an element; what stands in two of its elements stays apart. */
const textOf = ({ children }: Element): string =>
	children
		.map((child) => (isTag(child) ? textOf(child) : isText(child) ? child.data : ''))
		.join(' ');

const readSections = ({ children }: Element): { id: string; title: string }[] =>
	children
		.filter(isTag)
		.filter(({ name }) => name === 'h3')
		.map((title) => ({ id: title.attribs['id'] ?? '', title: DomUtils.textContent(title) }));
