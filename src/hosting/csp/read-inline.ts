import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Reads what a page carries that a Content-Security-Policy governs: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them.
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows
 * them, so they would do nothing.
 */
export function readInline(html: string): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [] };
	const tree: Root = fromHtml(html);
	visit(tree, 'element', (element) => {
		const { tagName, properties } = element;
		refuseHandlers(element);
		if (typeof properties['style'] === 'string') code.attributes.push(properties['style']);
		if (tagName === 'style') code.styles.push(toString(element));
		if (tagName === 'script' && !properties['src'] && isRun(properties['type'])) {
			code.scripts.push(toString(element));
		}
	});
	return code;
}

/** Tells whether a script of a type is run, or steers what is; other types hold data. */
function isRun(type: unknown): boolean {
	return !type || runTypes.test(String(type));
}

const runTypes = /^(?:module|importmap|speculationrules|(?:text|application)\/javascript)$/i;

function refuseHandlers({ tagName, properties }: Element): void {
	for (const [name, value] of Object.entries(properties)) {
		const isHandler = /^on[A-Z]/.test(name);
		if (isHandler || /^\s*javascript:/i.test(String(value))) {
			throw new Error(`<${tagName}> carries code in “${name}”; move it into a script.`);
		}
	}
}

/** Code that stands in a page itself. */
export interface InlineCode {
	scripts: string[];
	styles: string[];
	attributes: string[];
}
