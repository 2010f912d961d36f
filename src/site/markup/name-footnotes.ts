import type { AstroConfig } from 'astro';
import { t } from '../../lib/language/t.ts';
import { satteriOf } from '../../lib/page-steps.ts';

/** Has the Markdown processor of a site title footnotes, and name the ways back from them, in the site's language. */
export function nameFootnotes(config: Pick<AstroConfig, 'markdown'>): void {
	const { features } = satteriOf(config).options;
	if (features.gfm === false) return;
	// In brackets, as its mark is: that is how the number in it is found again.
	const backLabel = t('site.backToReference', { number: '[{reference}]' });
	const footnotes = { label: t('site.footnotes'), backLabel };
	features.gfm = { ...(typeof features.gfm === 'object' && features.gfm), footnotes };
}

/** Writes the numbers of footnotes in the names of the ways back from them as their marks have them. */
export const letterBackLabels = (html: string): string =>
	html.replace(
		/(data-footnote-backref[^>]*?aria-label="[^"]*?)\[(\d+)(?=(?:-\d+)?\])/g,
		(_, before: string, number: string) => before + footnoteMark(Number(number)).slice(0, -1)
	);

/**
 * The mark of a footnote as readers see it, by its number from 1: [a] … [z], [aa]. Behind a 10, a raised 1 would be an
 * exponent, and 101 when it is copied; [1] is a source.
 */
export function footnoteMark(number: number): string {
	const lettersOf = (rest: number): string =>
		rest > 0
			? lettersOf(Math.floor((rest - 1) / 26)) + String.fromCharCode(97 + ((rest - 1) % 26))
			: '';
	return `[${lettersOf(number)}]`;
}
