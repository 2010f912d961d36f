import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cloneNode, Element, isTag, Text } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { htmlToMarkdown, initSync } from 'mdream/wasm';
import { hasClass, toHtml } from '../../lib/html/dom.ts';
import { expandSpans } from './expand-spans.ts';

// WebAssembly works on every system, and the package's native binaries are hardly faster.
const program = createRequire(import.meta.url).resolve('mdream/wasm/mdream_edge_bg.wasm');
initSync({ module: readFileSync(program) });

/**
 * Writes the main part of a built page as Markdown: its title, the state of its review, its text with the evidence notes, and its
 * references. Navigation and controls are omitted.
 *
 * `main` is the element, and `address` is the address of the page, because links in the copy are absolute.
 */
export function pageToMarkdown(main: Element, address: string): string {
	const copy = cloneNode(main, true);
	prepare(copy, address, undefined);
	const markdown = htmlToMarkdown(toHtml(copy), { plugins: { filter: { exclude: frame } } });
	return `${markdown.trim()}\n`;
}

const frame = [
	...['nav', 'script', 'style', 'fieldset', 'footer', 'svg', 'button', 'annotation', '.cited-in'],
	...['[data-screen-only]', '[data-paper-only]', '.sl-anchor-link', '.tablist-wrapper'],
];

/** Makes the links in an element absolute, turns evidence notes and asides into quotations, and shows all tabs. */
function prepare(element: Element, address: string, within: 'note' | 'cell' | undefined): void {
	const { name, attribs } = element;
	if (name === 'a') makeAbsolute(element, address);
	// If all of it were in italics, single words could not be.
	if (/^(?:figcaption|dt)$/.test(name)) element.name = 'p';
	if (name === 'dl') element.name = 'div';
	if (name === 'dd') element.name = 'blockquote';
	if (name === 'img' && attribs['src']) attribs['src'] = absolute(attribs['src'], address);
	if (/^(?:video|audio|iframe)$/.test(name)) showLink(element, address);
	if (name === 'input') showBox(element);
	if ('data-references' in attribs) showReferences(element);
	// Markdown has no expandable notes. The verdict becomes the start of a quotation.
	const isAside = hasClass(element, 'starlight-aside');
	if (element.name === 'details' || isAside) element.name = 'blockquote';
	if (element.name === 'summary' || hasClass(element, 'starlight-aside__title')) emphasise(element);
	// A cell is a single line and cannot contain quotations.
	if (element.name === 'blockquote' && within === 'cell') {
		element.name = 'span';
		element.children.unshift(new Element('br', {}));
	}
	if (attribs['role'] === 'tabpanel' || 'data-tab-label' in attribs) delete attribs['hidden'];
	if (name === 'table') expandSpans(element);
	if (element.name === 'ol') showNumbers(element);
	if (name === 'div' && within === 'note') element.name = 'p';
	const inside = /^t[hd]$/.test(name)
		? 'cell'
		: (within ?? (name === 'details' ? 'note' : undefined));
	for (const child of element.children) if (isTag(child)) prepare(child, address, inside);
}

/** Media become links, as in browsers that cannot play them. */
function showLink(element: Element, address: string): void {
	const { src, title, 'aria-label': label } = element.attribs;
	const source = src ?? findOne(({ name }) => name === 'source', element.children)?.attribs['src'];
	if (!source) return;
	element.name = 'a';
	element.attribs = { href: absolute(source, address) };
	element.children = [new Text(label ?? title ?? source)];
}

function showBox(element: Element): void {
	const { type, checked } = element.attribs;
	if (type !== 'checkbox') return;
	element.name = 'span';
	element.children = [new Text(checked === undefined ? '☐' : '☑')];
}

/** Writes out the numbers of a list that Markdown would number differently. */
function showNumbers(list: Element): void {
	const { start, type, reversed } = list.attribs;
	const items = list.children.filter(isTag).filter(({ name }) => name === 'li');
	const isOwn = items.some(({ attribs }) => attribs['value'] !== undefined);
	if (!isOwn && reversed === undefined && !/^[ai]$/i.test(type ?? '')) return;
	const step = reversed === undefined ? 1 : -1;
	let number = Number(start ?? (step > 0 ? 1 : items.length));
	list.name = 'div';
	for (const item of items) {
		number = Number(item.attribs['value'] ?? number);
		item.name = 'p';
		const [first] = item.children;
		const text = first && isTag(first) && first.name === 'p' ? first : item;
		if (text !== item) item.name = 'div';
		text.children.unshift(new Text(`${numeral(number, type)}. `));
		number += step;
	}
}

/** A number in the style of a list's `type`: 2, b or ii. */
function numeral(number: number, type = '1'): string {
	const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
	const small =
		number < 1 || number > 26 || !/[ai]/i.test(type)
			? String(number)
			: /a/i.test(type)
				? String.fromCharCode(96 + number)
				: 'x'.repeat(number / 10) + ones[number % 10];
	return /[AI]/.test(type) ? small.toUpperCase() : small;
}

/** References keep their numbers within the topic, which a Markdown list would not. */
function showReferences(section: Element): void {
	for (const element of findAll(() => true, section.children)) {
		const { name, attribs } = element;
		if (name === 'details') element.name = 'div';
		else if (name === 'summary') element.name = 'h2';
		else if (name === 'ol') element.name = 'div';
		else if (name === 'li') {
			element.name = 'p';
			if (attribs['value']) element.children.unshift(new Text(`[${attribs['value']}] `));
		}
	}
}

function emphasise(element: Element): void {
	element.name = 'p';
	const words = element.children.filter((child) => !isTag(child) || child.name !== 'svg');
	element.children = [new Element('strong', {}, words)];
}

function makeAbsolute({ attribs }: Element, address: string): void {
	const href = attribs['href'];
	// The entry for the number is in the list of references in the same file.
	if ('data-cite' in attribs) delete attribs['href'];
	else if (href !== undefined) attribs['href'] = absolute(href, address);
}

/** An absolute address. In a table, a bar would end the cell. */
const absolute = (address: string, from: string): string =>
	(URL.parse(address, from)?.href ?? address).replaceAll('|', '%7C');
