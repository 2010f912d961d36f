import { t } from '../../lib/language/t.ts';
import type { ToPrint } from '../../lib/pdf/variants.ts';
import { formLabel, type PaperChoices } from './forms.ts';

/** The PDFs of a topic's cards: what is chosen on their page on paper. */
export const cardPdfs = {
	what: 'cards',
	page: 'cards/print/',
	variants: [
		{ name: 'cards-cut-a4', query: '?form=cut' },
		{ name: 'cards-cut-letter', query: '?form=cut&paper=letter' },
		{ name: 'cards-cornell', query: '' },
		{ name: 'cards-gaps', query: '?form=gaps' },
		{ name: 'cards-exam', query: '?form=exam' },
	],
} as const satisfies ToPrint;

/** What readers see of one. */
export function pdfLabel(name: (typeof cardPdfs.variants)[number]['name']): string {
	const [, form, paper] = name.split('-') as [string, PaperChoices['form'], string?];
	if (!paper) return formLabel(form);
	return `${formLabel(form)}, ${paper === 'a4' ? 'A4' : t('paper.letter')}`;
}
