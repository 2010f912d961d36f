import type { Document } from 'domhandler';
import { makePolicy } from './policy.ts';
import { readInline } from './read-inline.ts';

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
