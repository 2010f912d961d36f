import type { Element, ElementContent, Root } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { readHtml } from '../../lib/read-html.ts';

/**
 * Writes what the main part of a built page says as Markdown: its title, the state of its review, its text
 * with the evidence notes, its references. What is there to navigate or to press is left out.
 *
 * `main` is that part as HTML, `address` where the page stands: links in the copy are absolute.
 */
export function pageToMarkdown(main: string, address: string): string {
	const tree = readHtml(main);
	prepare(tree, address);
	const mdast = toMdast(tree, { handlers: { details: note } });
	return writer.stringify(mdast as Parameters<typeof writer.stringify>[0]);
}

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });

/** Cuts the main part out of a page, which is less than half of it; empty if it has none. */
export const findMain = (html: string): string => /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';

/** Takes away what is no content, and makes links absolute. */
function prepare(main: Root, address: string): void {
	visit(main, 'element', (element, index, parent) => {
		if (parent && index !== undefined && isFrame(element)) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		const { href } = element.properties;
		// The number of a reference stands for its entry in the list, which follows in the same file.
		if ('dataCite' in element.properties) element.tagName = 'span';
		else if (typeof href === 'string') element.properties['href'] = new URL(href, address).href;
		return undefined;
	});
}

function isFrame({ tagName, properties }: Element): boolean {
	const classes = [properties['className'] ?? []].flat();
	return (
		['nav', 'script', 'style', 'fieldset', 'footer', 'svg', 'button'].includes(tagName) ||
		'dataScreenOnly' in properties ||
		'dataPaperOnly' in properties ||
		classes.some((name) => frameClasses.includes(String(name)))
	);
}

const frameClasses = ['sl-anchor-link', 'cited-in'];

/** An evidence note becomes a quotation that begins with its verdict. */
const note: Handle = (state, element: Element) => {
	const [summary, ...body] = element.children.filter(({ type }) => type === 'element') as Element[];
	const verdict: ElementContent[] = summary
		? [{ type: 'element', tagName: 'p', properties: {}, children: [strong(summary)] }]
		: [];
	const content = { type: 'root' as const, children: [...verdict, ...body] };
	return { type: 'blockquote', children: state.toFlow(state.all(content)) };
};

const strong = ({ children }: Element): Element => ({
	type: 'element',
	tagName: 'strong',
	properties: {},
	children,
});
