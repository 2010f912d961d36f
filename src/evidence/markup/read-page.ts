import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { escapeSigns } from '../../lib/signs.ts';
import { adaptPage } from './adapt-page.ts';
import { hasEvidence } from './citation.ts';
import { EvidenceGatherer, type PageEvidence } from './page-evidence.ts';

/**
 * Reads the evidence on a page from its text, including front matter.
 *
 * Returns no evidence for a page that does not parse; other checks report that.
 */
export function readPage(text: string): PageEvidence {
	const root = hasEvidence(text) ? parsePage(text) : undefined;
	return root ? readTree(root) : new EvidenceGatherer();
}

/** The same of a page that has been parsed. */
export const readTree = (root: Readonly<Root>): PageEvidence => adaptPage(root, new Map()).evidence;

/** Parses a page; nothing if it does not parse. */
export function parsePage(text: string): Root | undefined {
	try {
		return mdxToHast(escapeSigns(text, true)) as Root;
	} catch {
		return undefined;
	}
}
