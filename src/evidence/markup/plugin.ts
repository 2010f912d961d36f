import type { HastPluginEntry } from 'satteri';
import { replacing } from '../../lib/markdown.ts';
import type { Source } from '../bibliography/bibliography.ts';
import { adaptPage } from './adapt-page.ts';
import { hasEvidence } from './citation.ts';

/**
 * Makes the part of the Markdown pipeline that renders evidence.
 *
 * Plain elements come out and no component, so a page with notes costs no more than one without. A
 * page that has none is not looked at.
 */
export function evidenceMarkup(sources: ReadonlyMap<string, Source>): HastPluginEntry {
	const plugin = (({ source, sourceFormat }) => {
		if (sourceFormat !== 'mdx' || !hasEvidence(source)) return null;
		return {
			name: 'evidence',
			before(root, context) {
				context.replaceNode(root, adaptPage(root, sources).root);
			},
		};
	}) satisfies HastPluginEntry;
	return replacing(['Evidence'], plugin);
}
