import { t } from '../../lib/language/t.ts';
import type { ToPrint } from '../../lib/pdf/variants.ts';

/** The PDFs that each topic gets: what is chosen in the booklet. */
export const variants = [
	{ name: 'a4', query: '' },
	{ name: 'letter', query: '?paper=letter' },
	{ name: 'revision-sheet', query: '?form=sheet' },
] as const;

/** What readers see of a variant. */
export const labelOf = ({ name }: (typeof variants)[number]): string =>
	({ a4: 'A4', letter: t('paper.letter'), 'revision-sheet': t('print.sheet') })[name];

/** How they are printed. */
export const booklets: ToPrint = {
	what: 'booklets',
	page: 'print/',
	variants,
	// What prints takes its time to load: a run that prints nothing goes without.
	print: async (...args) => (await import('./print-topic.ts')).printVariant(...args),
};
