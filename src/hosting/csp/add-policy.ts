import { createHash } from 'node:crypto';
import type { Document, Element } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { isRemote } from '../../lib/html/addresses.ts';
import { encodingTag } from '../../lib/html/dom.ts';
import { trustedTypesPolicy } from '../../lib/trusted-types.ts';

/**
 * Adds the policy of a page to its head, before everything that it governs. The rest of the page is unchanged.
 *
 * Takes the page's HTML and its tree. Throws an `Error` if the page does not begin with its encoding, because then there is no
 * safe position.
 */
export function addPolicy(html: string, document: Document): string {
	const [start] = encodingTag.exec(html) ?? redirectStart.exec(html) ?? [];
	if (!start) throw new Error('The page has no <meta charset> to put its policy to.');
	const policy = makePolicy(readInline(document));
	const tag = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
	return html.replace(start, () => start + tag);
}

/** The beginning of the pages that Astro's option `redirects` creates, which have no encoding. */
const redirectStart = /^<!doctype html>(?=<title>[^<]*<\/title><meta http-equiv="refresh")/i;

/**
 * Writes the Content-Security-Policy of a page with the given inline code. It allows only files of the site itself, the page's
 * own scripts and styles by their hashes, and the hosts of its videos and frames, which the site's settings list.
 *
 * Source of the rules: https://www.w3.org/TR/CSP3/. Directives that `<meta>` does not support (`frame-ancestors`) are in the
 * headers.
 */
function makePolicy({ scripts, styles, attributes, frames, media }: InlineCode): string {
	return Object.entries({
		'default-src': ["'none'"],
		// Pagefind is a WebAssembly program, which needs this. It does not allow `eval`.
		'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(scripts)],
		'style-src': ["'self'", ...hashes(styles)],
		// Starlight sets sizes and depths in style attributes. Each value is allowed by its hash.
		'style-src-attr':
			attributes.length > 0 ? ["'unsafe-hashes'", ...hashes(attributes)] : ["'none'"],
		// Icons in style sheets are `data:` addresses.
		'img-src': ["'self'", 'data:'],
		'media-src': ["'self'", ...new Set(media)],
		...(frames.length > 0 ? { 'frame-src': [...new Set(frames)] } : {}),
		'font-src': ["'self'"],
		'connect-src': ["'self'"],
		'worker-src': ["'self'"],
		'manifest-src': ["'self'"],
		'base-uri': ["'none'"],
		'form-action': ["'self'"],
		// Text cannot become markup or code through the DOM. The only exception is the address of a worker.
		'require-trusted-types-for': ["'script'"],
		'trusted-types': [trustedTypesPolicy],
	})
		.map(([name, sources]) => `${name} ${sources.join(' ')}`)
		.join('; ');
}

/** The hashes of pieces of code, without duplicates. */
const hashes = (pieces: readonly string[]): string[] =>
	[...new Set(pieces)].map(
		(piece) => `'sha256-${createHash('sha256').update(piece).digest('base64')}'`
	);

/**
 * Reads the parts of a page that a Content-Security-Policy governs in addition to the site's own files: the text of its scripts
 * and style sheets and its style attributes, in the form in which browsers hash them, and the origins of other sites
 * (`https://www.youtube-nocookie.com`) that it loads frames and media from on request.
 *
 * Throws an `Error` for an inline event handler or a `javascript:` address, because the policy allows neither.
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

/** The text of a script or style, with line endings normalised as in browsers. */
const readText = (element: Element): string => textContent(element).replace(/\r\n?/g, '\n');

/** Whether scripts of a type are executed or have an effect. Other types contain data. */
const isRun = (type: string | undefined): boolean => !type || runTypes.test(type);

const runTypes = /^(?:module|importmap|speculationrules|(?:text|application)\/javascript)$/i;

/** Matches event handler attributes. Two other names begin like one. */
const isHandler = /^on(?!ce$|ly$)[a-z]/i;

function refuseHandlers({ name, attribs }: Element): void {
	for (const [attribute, value] of Object.entries(attribs)) {
		if (isHandler.test(attribute) || /^\s*javascript:/i.test(value)) {
			throw new Error(`<${name}> carries code in “${attribute}”; move it into a script.`);
		}
	}
}
