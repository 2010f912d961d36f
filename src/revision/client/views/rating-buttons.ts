import { language, t } from '../../../lib/language/t.ts';
import type { Rating } from '../../schedule/log.ts';
import { button, element } from '../make-element.ts';

const ratings: readonly [Rating, string][] = [
	[1, t('session.again')],
	[2, t('session.hard')],
	[3, t('session.good')],
	[4, t('session.easy')],
];

const cramRatings: readonly [Rating, string][] = [
	[1, t('session.notYet')],
	[3, t('session.knewIt')],
];

/**
 * Makes the buttons by which readers say how well they knew a card. `days` are those until the card would be asked again, for each
 * answer; nothing if answers do not decide it. `suggest` marks the answer that is proposed.
 */
export function ratingButtons(
	days: Record<Rating, number> | undefined,
	onRate: (rating: Rating) => void
) {
	const buttons = (days ? ratings : cramRatings).map(([rating, word]) => {
		const keys = { 'data-rating': String(rating), 'aria-keyshortcuts': String(rating) };
		const one = button(word, () => onRate(rating), keys);
		if (days) one.append(element('span', 'days', writeDays(days[rating])));
		return one;
	});
	const group = { class: 'session-buttons', role: 'group', 'aria-label': t('session.howWell') };
	const suggest = (rating: Rating) => {
		for (const one of buttons)
			one.classList.toggle('main', one.dataset['rating'] === String(rating));
	};
	return { root: element('div', group, ...buttons), suggest };
}

/** A number of days as readers say it. */
function writeDays(days: number): string {
	if (days < 60) return write(Math.max(1, days), 'day');
	return days < 700
		? write(Math.round(days / 30), 'month')
		: write(days / 365, 'year', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

const write = (figure: number, unit: string, digits: Intl.NumberFormatOptions = {}): string =>
	figure.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long', ...digits });
