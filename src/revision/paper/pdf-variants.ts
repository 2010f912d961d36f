import { t } from '../../lib/language/t.ts';

/** The PDFs of a topic's cards: what is chosen on the page, and what the link says. */
export const pdfVariants = [
	{ name: 'cut-a4', query: '?form=cut' },
	{ name: 'cut-letter', query: '?form=cut&paper=letter' },
	{ name: 'cornell', query: '' },
	{ name: 'gaps', query: '?form=gaps' },
	{ name: 'exam', query: '?form=exam' },
] as const;

/** Name of a PDF's file: `gout-cards-exam.pdf`. */
/** What readers see of a variant. */
export const pdfLabel = ({ name }: (typeof pdfVariants)[number]): string =>
	({
		'cut-a4': t('revision.paper.cutA4'),
		'cut-letter': t('revision.paper.cutLetter'),
		cornell: t('revision.paper.cornell'),
		gaps: t('revision.paper.gaps'),
		exam: t('revision.paper.exam'),
	})[name];

export const pdfName = (slug: string, { name }: { name: string }): string =>
	`${slug}-cards-${name}.pdf`;

/** An entry of `/<topic>/cards/pdfs.json`: empty in a site that was built without PDFs. */
export interface ListedPdf {
	file: string;
	label: string;
}
