import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { adaptPage } from './adapt-page.ts';
import { hasEvidence } from './citation.ts';
import { EvidenceGatherer, type PageEvidence } from './page-evidence.ts';

/**
 * Reads what a page says about evidence, from its text as authors write it, front matter and all.
 *
 * A page that does not parse says nothing: others say what is wrong with it.
 */
export function readPage(text: string): PageEvidence {
	if (!hasEvidence(text)) return new EvidenceGatherer();
	try {
		return adaptPage(mdxToHast(text) as Root, new Map()).evidence;
	} catch {
		return new EvidenceGatherer();
	}
}
