import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cloneNode, Element, isTag, Text } from 'domhandler';
import { findAll } from 'domutils';
import { htmlToMarkdown, initSync } from 'mdream/wasm';
import { hasClass, toHtml } from '../../lib/html/dom.ts';
import { expandSpans } from './expand-spans.ts';

// The same on every system; the package's programs for each of them are hardly faster.
const program = createRequire(import.meta.url).resolve('mdream/wasm/mdream_edge_bg.wasm');
initSync({ module: readFileSync(program) });

/**
 * Writes what the main part of a built page says as Markdown: its title, the state of its review, its text
 * with the evidence notes, its references. What is there to navigate or to press is left out.
 *
 * `main` is that part, `address` where the page stands: links in the copy are absolute.
 */
export function pageToMarkdown(main: Element, address: string): string {
	const copy = cloneNode(main, true);
	prepare(copy, address, false);
	const markdown = htmlToMarkdown(toHtml(copy), { plugins: { filter: { exclude: frame } } });
	return `${markdown.trim()}\n`;
}

const frame = [
	...['nav', 'script', 'style', 'fieldset', 'footer', 'svg', 'button'],
	...[
		'[data-screen-only]',
		'[data-paper-only]',
		'.sl-anchor-link',
		'.cited-in',
		'.tablist-wrapper',
	],
];

/** Makes the links below an element absolute, each evidence note and aside a quotation, and shows all tabs. */
function prepare(element: Element, address: string, isInNote: boolean): void {
	const { name } = element;
	if (name === 'a') makeAbsolute(element, address);
	const { src } = element.attribs;
	// In italics as a whole, it could have no words in italics.
	if (name === 'figcaption') element.name = 'p';
	if (name === 'img' && src) element.attribs['src'] = URL.parse(src, address)?.href ?? src;
	if ('data-references' in element.attribs) showReferences(element);
	// Markdown has no note that opens: a quotation begins with the verdict.
	if (element.name === 'details') element.name = 'blockquote';
	if (hasClass(element, 'starlight-aside')) element.name = 'blockquote';
	if (element.name === 'summary' || hasClass(element, 'starlight-aside__title')) emphasise(element);
	if (element.attribs['role'] === 'tabpanel' || 'data-tab-label' in element.attribs) {
		delete element.attribs['hidden'];
	}
	if (name === 'table') expandSpans(element);
	if (name === 'div' && isInNote) element.name = 'p';
	for (const child of element.children) {
		if (isTag(child)) prepare(child, address, isInNote || name === 'details');
	}
}

/** A list of references is one of the page's own, and its numbers are those of the topic: no list of Markdown counts so. */
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
	// The number of a reference stands for its entry in the list, which follows in the same file.
	if ('data-cite' in attribs) delete attribs['href'];
	else if (href !== undefined) attribs['href'] = URL.parse(href, address)?.href ?? href;
}
