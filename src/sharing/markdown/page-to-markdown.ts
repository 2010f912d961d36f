import { htmlToMarkdown } from '@mdream/js';
import { createPlugin } from '@mdream/js/plugins';

/**
 * Writes what the main part of a built page says as Markdown: its title, the state of its review, its text
 * with the evidence notes, its references. What is there to navigate or to press is left out.
 *
 * `main` is that part as HTML, `address` where the page stands: links in the copy are absolute.
 */
export function pageToMarkdown(main: string, address: string): string {
	const markdown = htmlToMarkdown(quoteNotes(main), {
		plugins: { filter: { exclude: frame } },
		hooks: [absoluteLinks(address)],
	});
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

const absoluteLinks = (address: string) =>
	createPlugin({
		processAttributes({ name, attributes }) {
			if (name !== 'a') return;
			const { href } = attributes;
			// The number of a reference stands for its entry in the list, which follows in the same file.
			if ('data-cite' in attributes) delete attributes['href'];
			else if (href !== undefined) attributes['href'] = new URL(href, address).href;
		},
	});
