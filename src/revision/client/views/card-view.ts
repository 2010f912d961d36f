import { t } from '../../../lib/language/t.ts';
import { verdictWords, type DeckCard } from '../../card-data.ts';
import { plainText } from '../../cards/rich.ts';
import { base } from '../base.ts';
import { element } from '../make-element.ts';
import type { MissedQuestion } from '../session/plan.ts';
import { showAnswer, showOption, showPicture, showRich } from '../show-card.ts';

/** Shows the front of a card: where it stands, what it asks, and what of a list is given. */
export const showFront = ({ path, ask, wanted, given }: DeckCard): HTMLElement =>
	element(
		'div',
		'card-front',
		element('p', 'card-path', path.join(' › ')),
		element(
			'p',
			{ class: 'card-ask', tabindex: '-1' },
			showRich(ask),
			wanted && element('span', 'card-wanted', wanted)
		),
		given &&
			element(
				'p',
				'card-given',
				`${t('revision.given')} `,
				given.map((part, index) => [index > 0 && '; ', showRich(part)])
			)
	);

/** Shows the back of a card: the answer, both sides where they differ, and how far it can be trusted. */
export function showBack(card: DeckCard, review: string): HTMLElement {
	const { answer, items, options, limits, literature, verdict, note, pictures, link } = card;
	const hasAnswer = !items && !options && plainText(answer).trim() !== '';
	return element(
		'div',
		{ class: 'card-back', tabindex: '-1', 'aria-label': t('revision.answer') },
		literature && !items && element('p', 'card-side', t('topics.notesSay')),
		hasAnswer && element('p', 'card-answer', showAnswer(answer)),
		items && showItems(card),
		options &&
			element(
				'ul',
				'card-reasons',
				...options.map((one) =>
					element('li', one.isKey ? { class: 'is-key' } : {}, showOption(one))
				)
			),
		limits && [
			element('p', 'card-side', t('revision.alsoOnPage')),
			element('ul', 'card-limits', ...limits.map((limit) => element('li', {}, showAnswer(limit)))),
		],
		pictures?.map(showPicture),
		literature && [
			element('p', 'card-side', t('session.literatureSays')),
			element('p', 'card-answer', literature.short),
			literature.rest && element('p', 'card-note', literature.rest),
		],
		verdict && !literature && showVerdict(verdict, verdict === 'supported' ? undefined : note),
		element(
			'p',
			'card-foot',
			`${review} `,
			element('a', { href: base + link.slice(1), 'data-read': '' }, t('revision.readSection'))
		)
	);
}

const showVerdict = (verdict: NonNullable<DeckCard['verdict']>, note?: string): HTMLElement =>
	element('p', 'card-note', element('strong', {}, verdictWords(verdict)), note && ` ${note}`);

/** A list, to be ticked off item by item. */
const showItems = ({ items = [], verdict: whole }: DeckCard): HTMLElement =>
	element(
		'ul',
		'card-items',
		...items.map(({ text, verdict, note }) =>
			element(
				'li',
				{},
				element(
					'label',
					{},
					element('input', { type: 'checkbox', 'data-tick': '' }),
					element('span', {}, showAnswer(text))
				),
				verdict && (verdict !== whole || note) && showVerdict(verdict, note)
			)
		)
	);

/** The options of a question, to choose one. */
export const showOptions = ({ options = [], ask }: DeckCard): HTMLElement =>
	element(
		'fieldset',
		'card-options',
		element('legend', 'sr-only', showRich(ask)),
		...options.map(({ text }, index) =>
			element(
				'label',
				{},
				element('input', { type: 'radio', name: 'option', value: String(index) }),
				element('span', {}, showRich(text))
			)
		)
	);

/** Shows the questions of an exam that were not answered rightly, with what was chosen and all reasons. */
export const showMissed = (missed: readonly MissedQuestion[]): HTMLElement[] =>
	missed.map(({ card: { data, deck }, chosen }) => {
		const [before = '', after = ''] = t('session.youChose', { option: '<>' }).split('<>');
		const option = chosen === undefined ? undefined : data.options?.[chosen];
		return element(
			'article',
			'session-missed',
			showFront(data),
			element('p', {}, before, option ? showRich(option.text) : t('session.choseNothing'), after),
			showBack(data, deck.review)
		);
	});
