import { element } from '../make-element.ts';
import { showRich } from '../rich-view.ts';
import type { MissedQuestion } from '../session/plan.ts';
import { showBack, showFront } from './card-view.ts';

/** Shows the questions of an exam that were not answered rightly, with what was chosen and all reasons. */
export const showMissed = (missed: readonly MissedQuestion[], base: string): HTMLElement[] =>
	missed.map(({ card: { data, deck }, chosen }) => {
		const option = chosen === undefined ? undefined : data.options?.[chosen];
		return element(
			'article',
			{ class: 'session-missed' },
			showFront(data),
			element('p', {}, 'You chose: ', ...(option ? showRich(option.text) : ['nothing']), '.'),
			showBack(data, base, deck.review)
		);
	});
