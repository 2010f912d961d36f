import type { AstroConfig } from 'astro';
import { t } from '../../lib/language/t.ts';
import { satteriOf } from '../../lib/page-steps.ts';

/** Has the Markdown processor of a site title footnotes, and name the ways back from them, in the site's language. */
export function nameFootnotes(config: Pick<AstroConfig, 'markdown'>): void {
	const { features } = satteriOf(config).options;
	if (features.gfm === false) return;
	const backLabel = t('site.backToReference', { number: '{reference}' });
	const footnotes = { label: t('site.footnotes'), backLabel };
	features.gfm = { ...(typeof features.gfm === 'object' && features.gfm), footnotes };
}

/** Puts the marks of footnotes on a rendered page into brackets: behind a 10, a raised 1 is an exponent, and copied, 101. */
export const bracketMarks = (html: string): string =>
	html.replace(/(<a [^>]*\bdata-footnote-ref\b[^>]*>)(\d+)(?=<\/a>)/g, '$1[$2]');
