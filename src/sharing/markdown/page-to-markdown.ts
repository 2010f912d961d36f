import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { htmlToMarkdown, initSync } from 'mdream/wasm';

// The same on every system; the package's programs for each of them are hardly faster.
const program = createRequire(import.meta.url).resolve('mdream/wasm/mdream_edge_bg.wasm');
initSync({ module: readFileSync(program) });

/**
 * Writes what the main part of a built page says as Markdown: its title, the state of its review, its text
 * with the evidence notes, its references. What is there to navigate or to press is left out.
 *
 * `main` is that part as HTML, `address` where the page stands: links in the copy are absolute.
 */
export function pageToMarkdown(main: string, address: string): string {
	const html = makeLinksAbsolute(quoteNotes(main), address);
	const markdown = htmlToMarkdown(html, { plugins: { filter: { exclude: frame } } });
	return `${markdown.trim()}\n`;
}

/** Cuts the main part out of a page, which is less than half of it; empty if it has none. */
export const findMain = (html: string): string => /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';

const frame = [
	...['nav', 'script', 'style', 'fieldset', 'footer', 'svg', 'button'],
	...['[data-screen-only]', '[data-paper-only]', '.sl-anchor-link', '.cited-in'],
];

/** Makes an evidence note a quotation that begins with its verdict; Markdown has no note that opens. */
function quoteNotes(main: string): string {
	let depth = 0;
	return main.replace(/<(\/?)(details|summary|div)\b[^>]*>/g, (tag, end: string, name: string) => {
		if (name === 'details') depth += end ? -1 : 1;
		if (name === 'details') return `<${end}blockquote>`;
		if (name === 'summary') return end ? '</strong></p>' : '<p><strong>';
		return depth > 0 ? `<${end}p>` : tag;
	});
}

function makeLinksAbsolute(main: string, address: string): string {
	return main.replace(/<a\b(?:[^>"]|"[^"]*")*>/g, (tag) => {
		// The number of a reference stands for its entry in the list, which follows in the same file.
		if (/\sdata-cite\b/.test(tag)) return '<a>';
		return tag.replace(/(?<=\shref=")[^"]*/, (href) => {
			const link = URL.parse(href.replace(ampersand, '&'), address);
			return link?.href.replaceAll('&', '&amp;') ?? href;
		});
	});
}

const ampersand = /&(?:amp|#38|#x26);/g;
