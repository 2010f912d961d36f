import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { t } from '../../lib/language/t.ts';

/** Has the Markdown processor of a site title footnotes, and name the ways back from them, in the site's language. */
export function nameFootnotes({ processor }: AstroConfig['markdown']): void {
	if (!processor || !isSatteriProcessor(processor)) return;
	const { features } = processor.options;
	if (features.gfm === false) return;
	const backLabel = t('site.backToReference', { number: '{reference}' });
	const footnotes = { label: t('site.footnotes'), backLabel };
	features.gfm = { ...(typeof features.gfm === 'object' && features.gfm), footnotes };
}
