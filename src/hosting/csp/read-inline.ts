import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { readHtml } from '../../lib/read-html.ts';

/**
 * Reads what a page carries that a Content-Security-Policy governs: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them.
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows
 * them, so they would do nothing.
 */
export function readInline(html: string): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [] };
	for (const [whole] of html.matchAll(mayCarryCode)) {
		// Data, which each page has of its own, are no code whatever they say.
		const element = whole.replace(data, '$1</script>');
		if (!mayHoldCode.test(element)) continue;
		const { scripts, styles, attributes } = readOnce(element);
		code.scripts.push(...scripts);
		code.styles.push(...styles);
		code.attributes.push(...attributes);
	}
	return code;
}

/** Pages carry the same scripts and icons over and over, so what was read of one is kept for the next. */
function readOnce(element: string): InlineCode {
	const known = seen.get(element);
	if (known) return known;
	const code = read(element);
	if (element.length < worthKeeping && seen.size < mostKept) seen.set(element, code);
	return code;
}

const seen = new Map<string, InlineCode>();
const worthKeeping = 5000;
const mostKept = 1000;

/** What stands in an opening tag: text, and values in quotes. */
const inTag = /[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*/.source;

/** Comments, scripts and styles whole, and the opening tags of all other elements. */
const mayCarryCode = new RegExp(
	`<!--[^]*?-->|<(script|style)\\b${inTag}>[^]*?</\\1\\s*>|<[a-z]${inTag}>`,
	'gi'
);

/** A script that by its type is not run, as its opening tag and the rest. */
const data = /^(<script type="application\/(?:ld\+)?json">)[^]*$/i;

/** What an opening tag has in it if it carries code, openly or behind a character reference. */
const mayHoldCode = /^<(?:script|style)\b|[\s"'/](?:style|on\w+)\s*=|javascript|&/i;

/** Parses one element as a browser would; the parser is too slow for whole pages. */
function read(element: string): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [] };
	// By another name a cell of a table is not dropped for standing outside of one.
	const alone = element.replace(/^<(?!script\b|style\b)/i, '<x-');
	const [parsed] = readHtml(alone).children;
	if (parsed?.type !== 'element') return code;
	const { tagName, properties } = parsed;
	refuseHandlers(parsed);
	if (typeof properties['style'] === 'string') code.attributes.push(properties['style']);
	if (tagName === 'style') code.styles.push(toString(parsed));
	if (tagName === 'script' && !properties['src'] && isRun(properties['type'])) {
		code.scripts.push(toString(parsed));
	}
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
