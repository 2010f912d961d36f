import type { Element } from 'hast';
import { readHtml } from '../../lib/read-html.ts';
import { findCodeTags } from './code-tags.ts';

/**
 * Reads what a page carries that a Content-Security-Policy governs: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them. Takes the bytes of its HTML, each as a
 * character (`latin1`).
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows
 * them, so they would do nothing.
 */
export function readInline(html: string): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [] };
	for (const { open, text } of findCodeTags(html)) {
		const { holds, style } = readTag(open);
		if (style !== undefined) code.attributes.push(style);
		if (holds) code[holds].push(readText(text));
	}
	return code;
}

/** Scripts and styles hold their text as it stands, but for line ends, which browsers write one way. */
const readText = (text: string): string => decode(text.replace(/\r\n?/g, '\n'));

const decode = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** Pages carry the same tags over and over, so what was read of one is kept for the next. */
function readTag(open: string): Tag {
	const known = seen.get(open) ?? parseTag(open);
	if (seen.size < mostKept) seen.set(open, known);
	return known;
}

const seen = new Map<string, Tag>();
const mostKept = 1000;

/** Parses one tag as a browser would; the parser is too slow for whole pages. */
function parseTag(open: string): Tag {
	// By another name a cell of a table is not dropped for standing outside of one.
	const alone = decode(open).replace(/^<(?!script\b|style\b)/i, '<x-');
	const [parsed] = readHtml(alone).children;
	if (parsed?.type !== 'element') return {};
	const { tagName, properties } = parsed;
	refuseHandlers(parsed);
	const tag: Tag = {};
	if (typeof properties['style'] === 'string') tag.style = properties['style'];
	if (tagName === 'style') tag.holds = 'styles';
	if (tagName === 'script' && !properties['src'] && isRun(properties['type'])) {
		tag.holds = 'scripts';
	}
	return tag;
}

/** What an opening tag says of code. */
interface Tag {
	/** Its style attribute. */
	style?: string;
	/** What its element holds. */
	holds?: 'scripts' | 'styles';
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
