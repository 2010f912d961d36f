import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { adaptPage } from './adapt-page.ts';
import { hasEvidence } from './citation.ts';
import { PageEvidence } from './page-evidence.ts';

/**
 * Reads what a page says about evidence, from its text as authors write it.
 *
 * Lines are counted in the text given. Throws the parser's error if the text is not MDX.
 */
export function readPage(text: string): PageEvidence {
	if (!hasEvidence(text)) return new PageEvidence();
	return adaptPage(mdxToHast(text) as Root, new Map()).evidence;
}
