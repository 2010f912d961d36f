import { cloneNode, Element, isTag, isText, Text, type Document } from 'domhandler';
import { append, find, findAll, prepend, prependChild, removeElement, textContent } from 'domutils';
import { findContent, type PageRecord } from '../../lib/build/page-record.ts';
import { hasClass, toHtml } from '../../lib/html/dom.ts';
import { withoutInvisible } from '../../lib/words/plain.ts';
import { raiseNumber } from '../../lib/words/raise-number.ts';
import { readWords, type Word } from '../../lib/words/words.ts';
import { searchMeta } from '../../lib/search-meta.ts';
import { isKind } from '../rules/designation.ts';
import { marks, type PageText } from '../rules/sections.ts';
import { endParagraphs } from './end-paragraphs.ts';
import { labelCells } from './label-cells.ts';
import { headTabs, markItems } from './mark-items.ts';
import { oddWords } from './odd-words.ts';
import { plainElements, readPageText } from './page-text.ts';
import { removePointers } from './remove-pointers.ts';

/**
 * Prepares a page for Pagefind: its text alone, with its topic and kind, which are in its head. Text that readers would not
 * regard as content is removed: struck or hidden text, footnote marks, citations, and sentences that only point elsewhere ("See
 * Follow up for …"). What only the formatting says is written out: superscripts, columns of tables. Text outside the main text is
 * marked, because it counts less, and so are bold words at the beginning of an item.
 *
 * Returns `undefined` for a page that is not searched: booklets and the library repeat other pages.
 */
export function preparePage(document: Document, record: PageRecord): PreparedPage | undefined {
	const topic = record.meta[searchMeta.topic];
	const kind = record.meta[searchMeta.page];
	const content = topic && kind && findContent(document);
	if (!content) return undefined;
	const copy = cloneNode(content, true);
	const isList = record.meta[searchMeta.list] !== undefined;
	prepareText(copy, isList);
	const text = readPageText(copy);
	copy.children.unshift(value(topic, 'topic', 'topic'), value(kind, 'title', 'kind'));
	plainElements(copy);
	const odd = oddWords(text.content);
	if (searchMeta.drug in record.meta) copy.children.unshift(value('drug', 'drug'));
	if (odd.length > 0) append(copy.children.at(-1)!, mark(marks.words, odd.join(' ')));
	const url = `/${record.path.replace(/index\.html$/, '')}`;
	return {
		url,
		topic,
		kind,
		text,
		content: `<!doctype html><html><body>${toHtml(copy)}</body></html>`,
	};
}

/** Reduces the tree of a page to its text. On a page with a list of references, the references are the text. */
function prepareText(content: Element, isList: boolean): void {
	const isUnwanted = (element: Element) =>
		isNoText(element) || (isList ? isBesideList(element) : 'data-references' in element.attribs);
	const notes = findAll(({ attribs }) => 'data-footnotes' in attribs, content.children);
	for (const element of findAll(isUnwanted, notes)) takeOut(element);
	placeNotes(content, notes);
	for (const element of findAll(isUnwanted, content.children)) takeOut(element);
	const elements = findAll(() => true, content.children);
	for (const element of elements) {
		removePointers(element);
		if (!/^h[1-6]$/.test(element.name)) delete element.attribs['id'];
	}
	for (const element of elements) {
		const { name } = element;
		const number = name === 'sup' || name === 'sub' ? raiseNumber(textContent(element), name) : '';
		if (number) element.children = [new Text(number)];
	}
	for (const element of elements) {
		if (element.name === 'table') labelCells(element);
		else markPlace(element);
	}
	if (!isList) {
		writeNumbers(content);
		endParagraphs(content);
		headTabs(content, mark);
		markItems(content, (id) => mark(id));
	}
	for (const node of find(isText, content.children, true, Infinity) as Text[]) {
		const data = withoutInvisible(node.data);
		const text = data.replace(/[ﬀ-ﬆ]/g, (letters) => letters.normalize('NFKC'));
		// Nobody searches for the volume and pages of a source, and they would fill the index with numbers.
		node.data = isList ? text.replace(/;\d[^.]*\./g, '.') : text;
	}
}

/** Inserts footnotes in brackets after the text that refers to them, which they may limit: after its unit or its heading. */
function placeNotes(content: Element, notes: Element[]): void {
	for (const mark of findAll(({ attribs }) => 'data-footnote-ref' in attribs, content.children)) {
		const note = findAll(({ attribs }) => `#${attribs['id']}` === mark.attribs['href'], notes)[0];
		if (!note) continue;
		const text = ` (${readPageText(note).content.replace(/\.$/, '')})`;
		const [sign, around] = [mark.parent as Element, mark.parent!.parent as Element];
		const place = /^h[1-6]$/.test(around.name) ? around : sign;
		const { prev, next } = place;
		const isInside = prev instanceof Text && next instanceof Text && /\d\s?$/.test(prev.data);
		if (isInside) next.data = next.data.replace(/^(?:\s?[\p{L}/²]+)?/u, `$&${text}`);
		else append(place, new Text(text));
	}
	for (const note of notes) removeElement(note);
}

/** Writes out the numbers of a list below a heading that gives them a meaning: Steps, Grades. */
function writeNumbers(content: Element): void {
	let heading = '';
	for (const element of findAll(({ name }) => /^(?:h[1-6]|ol)$/.test(name), content.children)) {
		if (element.name !== 'ol') heading = textContent(element);
		else if (readWords(heading).some(areKinds))
			for (const [index, item] of element.children.filter(isTag).entries())
				prependChild(item, new Text(`${Number(element.attribs['start'] ?? 1) + index}. `));
	}
}

const areKinds = (word: Word): boolean =>
	word.text.endsWith('s') &&
	[-1, -2].some((end) => isKind({ ...word, text: word.text.slice(0, end) }));

/** Removes an element, and the space before it if punctuation follows: “boys [3].” → “boys.” */
function takeOut(element: Element): void {
	const { prev, next } = element;
	removeElement(element);
	if (!(prev instanceof Text && next instanceof Text)) return;
	prev.data = (/^[.,;:?!)]/.test(next.data) ? prev.data.trimEnd() : prev.data) + next.data;
	removeElement(next);
}

/** Marks text outside the main text, and the subject of a list item. */
function markPlace(element: Element): void {
	if ('data-evidence-note' in element.attribs) {
		enclose(element, `${marks.evidence}${element.attribs['data-verdict'] ?? ''}`);
	} else if (hasClass(element, 'question')) enclose(element, marks.question);
	else if (element.name === 'details' && !isInNote(element)) enclose(element, marks.aside);
	else if ('data-references' in element.attribs) enclose(element, marks.references);
	else if (isBesideText(element)) prepend(element, mark(marks.aside));
	else if (isLead(element)) element.attribs['id'] = marks.lead;
}

/** Whether the rest of a section is not main text, because it goes beyond the notes or explains the site. */
const isBesideText = ({ attribs }: Element): boolean =>
	'data-beyond-notes' in attribs || 'data-search-aside' in attribs;

/** Whether an element is the bold beginning of an item or paragraph, or a label at the start of a line in it. */
const isLead = ({ name, prev, next, parent, children }: Element): boolean =>
	name === 'strong' &&
	(prev === null ||
		(isTag(prev) ? prev.name === 'br' : prev instanceof Text && prev.data.trim() === '') ||
		(/\n\s*$/.test(textContent(prev)) &&
			isLabel(textContent(children), next ? textContent(next) : ''))) &&
	parent !== null &&
	isTag(parent) &&
	/^(?:li|p|td)$/.test(parent.name) &&
	!isInNote(parent);

const isLabel = (bold: string, behind: string): boolean =>
	/:\s*$/.test(bold) || /^\s*:/.test(behind);

/** Whether an element is inside a question or an evidence note, which are marked as a whole. */
const isInNote = ({ parent }: Element): boolean =>
	parent !== null &&
	isTag(parent) &&
	(hasClass(parent, 'question') || 'data-evidence-note' in parent.attribs || isInNote(parent));

const isNoText = (element: Element): boolean =>
	'data-search-ignore' in element.attribs ||
	'data-pagefind-ignore' in element.attribs ||
	hasClass(element, 'sl-anchor-link') ||
	(hasClass(element, 'sr-only') && !/^h[1-6]$/.test(element.name)) ||
	hasClass(element, 'cite') ||
	element.attribs['role'] === 'tablist' ||
	(element.name === 'summary' && isInNote(element)) ||
	/^(?:del|s|strike)$/.test(element.name) ||
	isHidden(element) ||
	isMarkOfNote(element);

/**
 * Whether an element is hidden or struck by its style. Tabs are not hidden, because readers can open them and each begins with
 * its label.
 */
const isHidden = ({ attribs }: Element): boolean =>
	('hidden' in attribs &&
		attribs['hidden'] !== 'until-found' &&
		attribs['role'] !== 'tabpanel' &&
		!('data-tab-label' in attribs)) ||
	/display\s*:\s*none|line-through/.test(attribs['style'] ?? '');

/** Whether an element links to a footnote or back from it. */
const isMarkOfNote = ({ name, children, attribs }: Element): boolean =>
	'data-footnote-backref' in attribs ||
	(name === 'sup' &&
		children.every((one) => isTag(one) && (one.attribs['href'] ?? '').startsWith('#')));

/** Whether an element next to a list of references is not part of it. The references of a page are in the list of its topic. */
const isBesideList = (element: Element): boolean =>
	element.name === 'p' || element.name === 'a' || hasClass(element, 'cited-in');

/** Marks the start and end of text outside the main text. */
function enclose(element: Element, id: string): void {
	prepend(element, mark(id));
	append(element, mark(marks.end));
}

const mark = (id: string, text = ''): Element =>
	new Element('p', { id }, text ? [new Text(text)] : []);

/** An element that gives Pagefind a value that is not part of the text. */
const value = (title: string, meta: string, filter = ''): Element =>
	new Element('i', {
		...(filter && { 'data-pagefind-filter': `${filter}[title]` }),
		'data-pagefind-meta': `${meta}[title]`,
		title,
	});

/** A page, as search indexes it. */
export interface PreparedPage {
	/** Its address, relative to the base: `/gout/management/`. */
	url: string;
	/** The short title of its topic. */
	topic: string;
	/** Its title, which pages of a kind share: `Management`. */
	kind: string;
	/** Its HTML. */
	content: string;
	text: PageText;
}
