import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cloneNode, Element, isTag } from 'domhandler';
import { htmlToMarkdown, initSync } from 'mdream/wasm';
import { toHtml } from '../../lib/html/dom.ts';

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
	...['[data-screen-only]', '[data-paper-only]', '.sl-anchor-link', '.cited-in'],
];

/** Makes the links below an element absolute, and each evidence note a quotation. */
function prepare(element: Element, address: string, isInNote: boolean): void {
	const { name } = element;
	if (name === 'a') makeAbsolute(element, address);
	const { src } = element.attribs;
	if (name === 'img' && src) element.attribs['src'] = URL.parse(src, address)?.href ?? src;
	// Markdown has no note that opens: a quotation begins with the verdict.
	if (name === 'details') element.name = 'blockquote';
	if (name === 'summary') emphasise(element);
	if (name === 'div' && isInNote) element.name = 'p';
	for (const child of element.children) {
		if (isTag(child)) prepare(child, address, isInNote || name === 'details');
	}
}

function emphasise(element: Element): void {
	element.name = 'p';
	element.children = [new Element('strong', {}, element.children)];
}

function makeAbsolute({ attribs }: Element, address: string): void {
	const href = attribs['href'];
	// The number of a reference stands for its entry in the list, which follows in the same file.
	if ('data-cite' in attribs) delete attribs['href'];
	else if (href !== undefined) attribs['href'] = URL.parse(href, address)?.href ?? href;
}
