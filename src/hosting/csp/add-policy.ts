import { makePolicy } from './policy.ts';
import { readInline } from './read-inline.ts';

/**
 * Puts the policy of a page into its head, before anything that it governs; the rest of the page stays
 * as it is, byte by byte.
 *
 * Takes and returns the page's HTML; a policy that is there already is replaced. Throws an error if
 * the page does not begin by naming its encoding, for then there is no safe place.
 */
export function addPolicy(html: string): string {
	const bare = html.replace(policyTag, '');
	const policy = makePolicy(readInline(bare));
	if (!encodingTag.test(bare))
		throw new Error('The page has no <meta charset> to put its policy to.');
	return bare.replace(
		encodingTag,
		(tag) => `${tag}<meta http-equiv="content-security-policy" content="${policy}"/>`
	);
}

const encodingTag = /<meta charset="utf-8"\s*\/?>/i;
const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/gi;
