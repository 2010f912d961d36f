import { element } from '../make-element.ts';
import { plainText } from '../../cards/rich.ts';
import { forecast, knownBy, retention, type Known } from '../../schedule/statistics.ts';
import type { Desk, DeskCard } from '../desk.ts';
import { drawBars, drawColumns, type Bar } from './chart.ts';
import { count } from './home-view.ts';

/** Shows what is known by page and section, what comes, how well it is kept, and what was put aside. */
export function showProgress(desk: Desk, leave: () => void): HTMLElement {
	const now = Date.now();
	const { cards, states, limits } = desk;
	const back = element('button', { type: 'button', class: 'plain' }, 'Back');
	back.addEventListener('click', leave);
	const several = desk.decks.length > 1;
	const pageOf = ({ data, deck }: DeskCard) =>
		[...(several ? [deck.topic.shortTitle] : []), data.path[0] ?? ''].join(' › ');
	const sectionOf = (card: DeskCard) => [pageOf(card), ...card.data.path.slice(1, 2)].join(' › ');
	const coming = forecast(cards, states, now, 30, limits.exams);
	const weeks = retention(states.values(), now, 8);
	return element(
		'div',
		{ class: 'revision-progress' },
		element('h2', { tabindex: '-1' }, 'Progress'),
		back,
		drawKnown('What you would recall now, by page', knownBy(cards, states, now, pageOf)),
		element(
			'details',
			{},
			element('summary', {}, 'By section'),
			drawKnown('What you would recall now, by section', knownBy(cards, states, now, sectionOf))
		),
		drawColumns(
			`Cards due on the next 30 days: ${sum(coming)}, at most ${Math.max(0, ...coming)} on one day`,
			['Day', 'Cards'],
			coming.map((value, day): Bar => ({ name: nameDay(day), value, words: String(value) }))
		),
		drawBars(
			'Right answers to cards learned before, by week',
			['Week', 'Right'],
			weeks.map(({ right, all }, place): Bar => ({
				name:
					place === weeks.length - 1
						? 'This week'
						: `${count(weeks.length - 1 - place, 'week')} ago`,
				value: all > 0 ? right / all : 0,
				words: all > 0 ? `${Math.round((100 * right) / all)}% of ${all}` : 'none asked',
			})),
			1
		),
		showAside(desk, now)
	);
}

const drawKnown = (title: string, groups: readonly Known[]): HTMLElement =>
	drawBars(
		title,
		['Part', 'Recalled, learned, all'],
		groups.map(({ group, known, begun, cards }): Bar => ({
			name: group,
			value: known / cards,
			behind: begun / cards,
			words:
				begun > 0
					? `${Math.round(known)} of ${begun} learned, of ${cards}`
					: `none of ${cards} learned`,
		})),
		1
	);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const nameDay = (day: number): string =>
	day === 0 ? 'Today' : day === 1 ? 'Tomorrow' : `In ${day} days`;

/** The cards that are not asked, to be taken up again. */
function showAside(desk: Desk, now: number): HTMLElement {
	const aside = desk.cards.filter((card) =>
		['suspended', 'leech'].includes(desk.standingOf(card, now))
	);
	if (aside.length === 0) return element('p', {}, 'No card is put aside.');
	return element(
		'section',
		{ class: 'aside-cards', 'aria-label': 'Put aside' },
		element('h3', {}, 'Put aside'),
		element(
			'p',
			{},
			'Cards that you have put aside, and those that you forgot eight times: read their section before you take them up again.'
		),
		element(
			'ul',
			{},
			...aside.map((card) => {
				const again = element('button', { type: 'button' }, 'Take it up again');
				again.addEventListener('click', () => {
					void desk.mark(card, 'resume', Date.now());
					again.closest('li')?.remove();
				});
				const { path, ask, link } = card.data;
				const front = [...path, plainText(ask)].join(' › ');
				return element(
					'li',
					{},
					element('a', { href: desk.base + link.slice(1) }, front),
					' ',
					again
				);
			})
		)
	);
}
