import { t } from '../../lib/language/t.ts';
import type { Choices } from '../../lib/paper/choices.ts';

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
