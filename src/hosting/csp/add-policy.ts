import { bufferOf } from '../../lib/pages/page-response.ts';
import { makePolicy } from './policy.ts';
import { readInline } from './read-inline.ts';

/**
 * Puts the policy of a page into its head, before anything that it governs; the rest of the page stays
 * as it is, byte by byte.
 *
 * Takes and returns the page's HTML in UTF-8; a policy that is there already is replaced. Throws an error if
 * the page does not begin by naming its encoding, for then there is no safe place.
 */
export function addPolicy(page: Uint8Array): Uint8Array<ArrayBuffer> {
	// Tags can be told from text in the bytes as they are, and to decode and encode a page takes as long as all else.
	const bytes = bufferOf(page);
	const html = bytes.toString('latin1');
	const policy = makePolicy(readInline(html));
	const end = html.indexOf('</head');
	const headEnd = end < 0 ? html.length : end;
	const bare = html.slice(0, headEnd).replace(policyTag, '');
	if (!encodingTag.test(bare)) {
		throw new Error('The page has no <meta charset> to put its policy to.');
	}
	const head = bare.replace(
		encodingTag,
		(tag) => `${tag}<meta http-equiv="content-security-policy" content="${policy}"/>`
	);
	return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(headEnd)]);
}

const encodingTag = /<meta charset="utf-8"\s*\/?>/i;
const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/gi;
