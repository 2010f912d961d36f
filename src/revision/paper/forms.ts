import { t } from '../../lib/language/t.ts';
import type { Choices } from '../../lib/paper/choices.ts';
import type { ToPrint } from '../../lib/pdf/variants.ts';

/** What there is to choose of cards on paper: their form, the paper, and how backs come behind their fronts. */
export const options = {
	form: ['cornell', 'cut', 'gaps', 'exam'],
	paper: ['a4', 'letter'],
	backs: ['duplex', 'fold'],
} as const;

/** How cards are printed. */
export type PaperChoices = Choices<typeof options>;

/** What readers see of a form. */
export const formLabel = (form: PaperChoices['form']): string =>
	({
		cornell: t('revision.paper.cornell'),
		cut: t('revision.paper.cut'),
		gaps: t('revision.paper.gaps'),
		exam: t('revision.paper.exam'),
	})[form];

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
