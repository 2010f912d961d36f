import { language, t } from '../../../lib/language/t.ts';
import { base } from '../base.ts';
import { button, element } from '../make-element.ts';
import { plainText } from '../../cards/rich.ts';
import { forecast, knownBy, retention, type Known } from '../../schedule/statistics.ts';
import type { Desk, DeskCard } from '../desk.ts';
import { drawBars, drawColumns, type Bar } from './chart.ts';

/** Shows what is known by page and section, what comes, how well it is kept, and what was put aside. */
export function showProgress(desk: Desk, leave: () => void): HTMLElement {
	const now = Date.now();
	const { cards, states, limits } = desk;
	const several = desk.decks.length > 1;
	const pageOf = ({ data, deck }: DeskCard) =>
		[...(several ? [deck.topic.shortTitle] : []), data.path[0] ?? ''].join(' › ');
	const sectionOf = (card: DeskCard) => [pageOf(card), ...card.data.path.slice(1, 2)].join(' › ');
	const coming = forecast(cards, states, now, 30, limits.exams);
	const weeks = retention(states.values(), now, 8);
	return element(
		'div',
		'revision-progress',
		element('h2', { tabindex: '-1' }, t('progress.title')),
		button(t('session.back'), leave, { class: 'plain' }),
		drawKnown(t('progress.byPage'), knownBy(cards, states, now, pageOf)),
		element(
			'details',
			{},
			element('summary', {}, t('progress.bySection')),
			drawKnown(t('progress.bySection'), knownBy(cards, states, now, sectionOf))
		),
		drawColumns(
			t('progress.forecast', {
				all: coming.reduce((all, one) => all + one, 0),
				most: Math.max(0, ...coming),
			}),
			[t('progress.day'), t('revision.cards')],
			coming.map((value, day): Bar => ({ name: nameTime(day, 'day'), value, words: String(value) }))
		),
		drawBars(
			t('progress.retention'),
			[t('progress.week'), t('progress.right')],
			weeks.map(({ right, all }, index): Bar => ({
				name: nameTime(index + 1 - weeks.length, 'week'),
				value: all > 0 ? right / all : 0,
				words:
					all > 0
						? t('progress.share', { percent: writePercent(right / all), all })
						: t('progress.noneAsked'),
			})),
			1
		),
		showAside(desk, now)
	);
}

const drawKnown = (title: string, groups: readonly Known[]): HTMLElement =>
	drawBars(
		title,
		[t('progress.part'), t('progress.recalled')],
		groups.map(({ group, known, begun, cards }): Bar => ({
			name: group,
			value: known / cards,
			behind: begun / cards,
			words:
				begun > 0
					? t('progress.known', { known: Math.round(known), begun, cards })
					: t('progress.noneLearned', { cards }),
		})),
		1
	);

/** “Tomorrow”, “3 weeks ago”. */
function nameTime(count: number, unit: 'day' | 'week'): string {
	const [first = '', ...rest] = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
		count,
		unit
	);
	return first.toLocaleUpperCase(language) + rest.join('');
}

const writePercent = (part: number): string => part.toLocaleString(language, { style: 'percent' });

/** The cards that are not asked, to be taken up again. */
function showAside(desk: Desk, now: number): HTMLElement {
	const aside = desk.cards.filter((card) =>
		['suspended', 'leech'].includes(desk.standingOf(card, now))
	);
	if (aside.length === 0) return element('p', {}, t('progress.noneAside'));
	return element(
		'section',
		{ class: 'aside-cards', 'aria-label': t('progress.aside') },
		element('h3', {}, t('progress.aside')),
		element('p', {}, t('progress.asideLead')),
		element(
			'ul',
			{},
			...aside.map((card) => {
				const again = button(t('progress.takeUp'), () => {
					void desk.mark(card, 'resume', Date.now());
					again.closest('li')?.remove();
				});
				const { path, ask, link } = card.data;
				const front = [...path, plainText(ask)].join(' › ');
				return element('li', {}, element('a', { href: base + link.slice(1) }, front), ' ', again);
			})
		)
	);
}
