import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/**
 * Reads what a page carries that a Content-Security-Policy governs: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them.
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows
 * them, so they would do nothing.
 */
export function readInline(html: string): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [] };
	for (const [element] of html.matchAll(mayCarryCode)) {
		if (/^<(?:script|style)\b/i.test(element) || mayHoldCode.test(element)) read(element, code);
	}
	return code;
}

/** Comments, scripts and styles whole, and the opening tags of all other elements. */
const mayCarryCode =
	/<!--[\s\S]*?-->|<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>[\s\S]*?<\/\1\s*>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What an opening tag has in it if it carries code, openly or behind a character reference. */
const mayHoldCode = /[\s"'/](?:style|on\w+)\s*=|javascript|&/i;

/** Parses one element as a browser would; the parser is too slow for whole pages. */
function read(element: string, code: InlineCode): void {
	// By another name a cell of a table is not dropped for standing outside of one.
	const alone = element.replace(/^<(?!script\b|style\b)/i, '<x-');
	const [parsed] = fromHtml(alone, { fragment: true }).children;
	if (parsed?.type !== 'element') return;
	const { tagName, properties } = parsed;
	refuseHandlers(parsed);
	if (typeof properties['style'] === 'string') code.attributes.push(properties['style']);
	if (tagName === 'style') code.styles.push(toString(parsed));
	if (tagName === 'script' && !properties['src'] && isRun(properties['type'])) {
		code.scripts.push(toString(parsed));
	}
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
			const element = tagName.replace(/^x-/, '');
			throw new Error(`<${element}> carries code in “${name}”; move it into a script.`);
		}
	}
}

/** Code that stands in a page itself. */
export interface InlineCode {
	scripts: string[];
	styles: string[];
	attributes: string[];
}
