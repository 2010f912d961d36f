import { t } from '../../lib/language/t.ts';

/** The PDFs that each topic gets: what is chosen in the booklet, and what the link to it says. */
export const variants = [
	{ name: 'a4', query: '' },
	{ name: 'letter', query: '?paper=letter' },
	{ name: 'revision-sheet', query: '?form=sheet' },
] as const;

/** What readers see of a variant. */
export const labelOf = ({ name }: Variant): string =>
	({ a4: 'A4', letter: t('print.letter'), 'revision-sheet': t('print.sheet') })[name];

/** Name of a PDF's file: `calcinosis-jdm-a4.pdf`. */
export const fileName = (slug: string, variant: Variant): string => `${slug}-${variant.name}.pdf`;

export type Variant = (typeof variants)[number];
