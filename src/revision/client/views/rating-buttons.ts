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

/** The buttons by which readers say how well they knew a card. */
export class RatingButtons {
	readonly root = element('div', {
		class: 'session-buttons',
		role: 'group',
		'aria-label': t('session.howWell'),
	});

	/** `days` are those until the card would be asked again, for each answer; nothing if answers do not decide it. */
	constructor(days: Record<Rating, number> | undefined, onRate: (rating: Rating) => void) {
		for (const [rating, word] of days ? ratings : cramRatings) {
			const one = button(word, () => onRate(rating), {
				'data-rating': String(rating),
				'aria-keyshortcuts': String(rating),
			});
			if (days) one.append(element('span', 'days', writeDays(days[rating])));
			this.root.append(one);
		}
	}

	/** Marks the answer that is proposed. */
	suggest(rating: Rating): void {
		for (const one of this.root.querySelectorAll('button')) {
			one.classList.toggle('main', one.dataset['rating'] === String(rating));
		}
	}
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
