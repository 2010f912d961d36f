import type { PageStep } from '../../lib/page-steps.ts';
import type { Source } from '../bibliography/bibliography.ts';
import type { CitationStyle } from '../bibliography/citation-style.ts';
import { adaptPage } from './adapt-page.ts';
import { hasEvidence } from './citation.ts';

/**
 * Renders evidence. Plain elements come out and no component, so a page with notes costs no more than one
 * without.
 */
export const evidenceStep = (
	sources: ReadonlyMap<string, Source>,
	style?: CitationStyle
): PageStep => ({
	replaces: ['Evidence'],
	concerns: (source, format) => format === 'mdx' && hasEvidence(source),
	change: (root) => adaptPage(root, sources, style).root,
});
