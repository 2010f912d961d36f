import { t } from '../../../lib/language/t.ts';
import { element } from '../make-element.ts';
import { showRich } from '../show-card.ts';
import type { MissedQuestion } from '../session/plan.ts';
import { showBack, showFront } from './card-view.ts';

/** Shows the questions of an exam that were not answered rightly, with what was chosen and all reasons. */
export const showMissed = (missed: readonly MissedQuestion[]): HTMLElement[] =>
	missed.map(({ card: { data, deck }, chosen }) => {
		const [before = '', after = ''] = t('session.youChose', { option: '<>' }).split('<>');
		const option = chosen === undefined ? undefined : data.options?.[chosen];
		return element(
			'article',
			{ class: 'session-missed' },
			showFront(data),
			element('p', {}, before, option ? showRich(option.text) : t('session.choseNothing'), after),
			showBack(data, deck.review)
		);
	});
