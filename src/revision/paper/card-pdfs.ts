import { t } from '../../lib/language/t.ts';
import type { ToPrint } from '../../lib/pdf/variants.ts';

/** The PDFs of a topic's cards: what is chosen on their page on paper. */
export const cardPdfs = {
	what: 'cards',
	page: 'cards/print/',
	program: 'revision/paper',
	variants: [
		{ name: 'cards-cut-a4', query: '?form=cut' },
		{ name: 'cards-cut-letter', query: '?form=cut&paper=letter' },
		{ name: 'cards-cornell', query: '' },
		{ name: 'cards-gaps', query: '?form=gaps' },
		{ name: 'cards-exam', query: '?form=exam' },
	],
} as const satisfies ToPrint;

/** What readers see of one. */
export const pdfLabel = (name: (typeof cardPdfs.variants)[number]['name']): string =>
	({
		'cards-cut-a4': t('revision.paper.cutA4'),
		'cards-cut-letter': t('revision.paper.cutLetter'),
		'cards-cornell': t('revision.paper.cornell'),
		'cards-gaps': t('revision.paper.gaps'),
		'cards-exam': t('revision.paper.exam'),
	})[name];
