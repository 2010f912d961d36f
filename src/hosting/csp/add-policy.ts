import type { Document } from 'domhandler';
import { createHash } from 'node:crypto';
import { readInline, type InlineCode } from './read-inline.ts';
import { trustedTypesPolicy } from '../../lib/trusted-types.ts';

/**
 * Puts the policy of a page into its head, before anything that it governs; the rest of the page stays as it is.
 *
 * Takes the page's HTML and its tree. Throws an error if the page does not begin by naming its encoding, for then there
 * is no safe place.
 */
export function addPolicy(html: string, document: Document): string {
	const [encoding] = /<meta charset="utf-8"\s*\/?>/i.exec(html) ?? [];
	if (!encoding) throw new Error('The page has no <meta charset> to put its policy to.');
	const policy = makePolicy(readInline(document));
	const tag = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
	return html.replace(encoding, () => encoding + tag);
}

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
