import type { Rating } from '../../schedule/log.ts';
import { element } from '../make-element.ts';

const ratings: readonly [Rating, string][] = [
	[1, 'Again'],
	[2, 'Hard'],
	[3, 'Good'],
	[4, 'Easy'],
];

const cramRatings: readonly [Rating, string][] = [
	[1, 'Not yet'],
	[3, 'Knew it'],
];

/** The buttons by which readers say how well they knew a card. */
export class RatingButtons {
	readonly root = element('div', {
		class: 'session-buttons',
		role: 'group',
		'aria-label': 'How well did you know it?',
	});

	/** `days` are those until the card would be asked again, for each answer; nothing if answers do not decide it. */
	constructor(days: Record<Rating, number> | undefined, onRate: (rating: Rating) => void) {
		for (const [rating, word] of days ? ratings : cramRatings) {
			const one = element(
				'button',
				{ type: 'button', 'data-rating': String(rating), 'aria-keyshortcuts': String(rating) },
				word,
				...(days ? [element('span', { class: 'days' }, writeDays(days[rating]))] : [])
			);
			one.addEventListener('click', () => onRate(rating));
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
	if (days <= 1) return '1 day';
	if (days < 60) return `${days} days`;
	return days < 700 ? `${Math.round(days / 30)} months` : `${(days / 365).toFixed(1)} years`;
}
