import { createHash } from 'node:crypto';
import type { Document, Element } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { isRemote } from '../../lib/html/addresses.ts';
import { encodingTag } from '../../lib/html/dom.ts';
import { trustedTypesPolicy } from '../../lib/trusted-types.ts';

/**
 * Puts the policy of a page into its head, before anything that it governs; the rest of the page stays as it is.
 *
 * Takes the page's HTML and its tree. Throws an error if the page does not begin by naming its encoding, for then there
 * is no safe place.
 */
export function addPolicy(html: string, document: Document): string {
	const [start] = encodingTag.exec(html) ?? redirectStart.exec(html) ?? [];
	if (!start) throw new Error('The page has no <meta charset> to put its policy to.');
	const policy = makePolicy(readInline(document));
	const tag = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
	return html.replace(start, () => start + tag);
}

/** How Astro begins the pages of its option `redirects`, which name no encoding. */
const redirectStart = /^<!doctype html>(?=<title>[^<]*<\/title><meta http-equiv="refresh")/i;

/**
 * Writes the Content-Security-Policy of a page that carries the given code: nothing is allowed but
 * what the site itself serves and, by their hashes, the scripts and styles that the page carries; and the hosts of its
 * videos and frames, which the site has named.
 *
 * Source of the rules: https://www.w3.org/TR/CSP3/. Directives that a `<meta>` cannot carry
 * (`frame-ancestors`) are left to the headers.
 */
function makePolicy({ scripts, styles, attributes, frames, media }: InlineCode): string {
	return Object.entries({
		'default-src': ["'none'"],
		// Pagefind is a program in WebAssembly, which this allows to start; it does not allow eval.
		'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(scripts)],
		'style-src': ["'self'", ...hashes(styles)],
		// Starlight sets sizes and depths in style attributes; each value is allowed by its hash.
		'style-src-attr':
			attributes.length > 0 ? ["'unsafe-hashes'", ...hashes(attributes)] : ["'none'"],
		// Icons in style sheets are data: addresses.
		'img-src': ["'self'", 'data:'],
		'media-src': ["'self'", ...new Set(media)],
		...(frames.length > 0 ? { 'frame-src': [...new Set(frames)] } : {}),
		'font-src': ["'self'"],
		'connect-src': ["'self'"],
		'worker-src': ["'self'"],
		'manifest-src': ["'self'"],
		'base-uri': ["'none'"],
		'form-action': ["'self'"],
		// Text never becomes markup or code by way of the DOM; only the address of a worker may.
		'require-trusted-types-for': ["'script'"],
		'trusted-types': [trustedTypesPolicy],
	})
		.map(([name, sources]) => `${name} ${sources.join(' ')}`)
		.join('; ');
}

/** The hashes of some pieces of code, each once. */
const hashes = (pieces: readonly string[]): string[] =>
	[...new Set(pieces)].map(
		(piece) => `'sha256-${createHash('sha256').update(piece).digest('base64')}'`
	);

/**
 * Reads what of a page a Content-Security-Policy governs beside the site's own files: the text of its scripts and style
 * sheets, and its style attributes, in the form in which browsers hash them; and the origins of other sites
 * (`https://www.youtube-nocookie.com`) that it loads frames and files of video and sound from when its reader asks for it.
 *
 * Throws an error for an inline event handler or a `javascript:` address: no policy of ours allows them, so they would do
 * nothing.
 */
function readInline(document: Document): InlineCode {
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

type InlineCode = Record<'scripts' | 'styles' | 'attributes' | 'frames' | 'media', string[]>;

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
