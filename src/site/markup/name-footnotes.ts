import type { AstroConfig } from 'astro';
import { t } from '../../lib/language/t.ts';
import { satteriOf } from '../../lib/page-steps.ts';

/** Sets the heading of footnotes and the names of their back links in the site's language. */
export function nameFootnotes(config: Pick<AstroConfig, 'markdown'>): void {
	const { features } = satteriOf(config).options;
	if (features.gfm === false) return;
	// In brackets, like the mark, so that the number can be found again.
	const backLabel = t('site.backToReference', { number: '[{reference}]' });
	const footnotes = { label: t('site.footnotes'), backLabel };
	features.gfm = { ...(typeof features.gfm === 'object' && features.gfm), footnotes };
}

/** Replaces the numbers in the names of back links with the letters of the footnotes' marks. */
export const letterBackLabels = (html: string): string =>
	html.replace(
		/(data-footnote-backref[^>]*?aria-label="[^"]*?)\[(\d+)(?=(?:-\d+)?\])/g,
		(_, before: string, number: string) => before + footnoteMark(Number(number)).slice(0, -1)
	);

/**
 * The mark of a footnote, for its number starting at 1: [a] … [z], [aa]. After a 10, a raised 1 would look like an exponent and
 * be copied as 101, and [1] is a reference.
 */
export function footnoteMark(number: number): string {
	const lettersOf = (rest: number): string =>
		rest > 0
			? lettersOf(Math.floor((rest - 1) / 26)) + String.fromCharCode(97 + ((rest - 1) % 26))
			: '';
	return `[${lettersOf(number)}]`;
}
