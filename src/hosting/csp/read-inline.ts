import type { Document, Element } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { isRemote } from '../../lib/html/addresses.ts';

/**
 * Reads what of a page a Content-Security-Policy governs beside the site's own files: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them; and the origins of other sites
 * (`https://www.youtube-nocookie.com`) that it loads frames and files of video and sound from when its reader asks for it.
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows them, so they would do
 * nothing.
 */
export function readInline(document: Document): InlineCode {
	const code: InlineCode = { scripts: [], styles: [], attributes: [], frames: [], media: [] };
	for (const element of findAll(() => true, document.children)) {
		const { name, attribs } = element;
		refuseHandlers(element);
		if (attribs['style'] !== undefined) code.attributes.push(attribs['style']);
		if (name === 'style') code.styles.push(readText(element));
		if (name === 'script' && !attribs['src'] && isRun(attribs['type'])) {
			code.scripts.push(readText(element));
		}
		const { 'data-media': media, 'data-media-src': address = '' } = attribs;
		if (media === undefined || !isRemote(address)) continue;
		code[media === 'frame' ? 'frames' : 'media'].push(new URL(address).origin);
	}
	return code;
}

/** What is read of a page. */
export type InlineCode = Record<'scripts' | 'styles' | 'attributes' | 'frames' | 'media', string[]>;

/** Scripts and styles hold their text as it stands, but for line ends, which browsers write one way. */
const readText = (element: Element): string => textContent(element).replace(/\r\n?/g, '\n');

/** Tells whether a script of a type is run, or steers what is; other types hold data. */
const isRun = (type: string | undefined): boolean => !type || runTypes.test(type);

const runTypes = /^(?:module|importmap|speculationrules|(?:text|application)\/javascript)$/i;

/** What happens on an event; two names only begin like one. */
const isHandler = /^on(?!ce$|ly$)[a-z]/i;

function refuseHandlers({ name, attribs }: Element): void {
	for (const [attribute, value] of Object.entries(attribs)) {
		if (isHandler.test(attribute) || /^\s*javascript:/i.test(value)) {
			throw new Error(`<${name}> carries code in “${attribute}”; move it into a script.`);
		}
	}
}
