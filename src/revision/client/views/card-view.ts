import { t } from '../../../lib/language/t.ts';
import { verdictWords, type DeckCard } from '../../card-data.ts';
import type { Rich } from '../../cards/rich.ts';
import { element } from '../make-element.ts';
import { showPictures } from '../pictures-view.ts';
import { isEmpty, showAnswer, showRich } from '../rich-view.ts';

/** Shows the front of a card: where it stands, what it asks, and what of a list is given. */
export function showFront(card: DeckCard): HTMLElement {
	const { path, ask, wanted, given } = card;
	return element(
		'div',
		{ class: 'card-front' },
		element('p', { class: 'card-path' }, path.join(' › ')),
		element(
			'p',
			{ class: 'card-ask', tabindex: '-1' },
			...showRich(ask),
			...(wanted ? [element('span', { class: 'card-wanted' }, wanted)] : [])
		),
		...(given
			? [
					element(
						'p',
						{ class: 'card-given' },
						`${t('revision.given')} `,
						...joined(given.map(showRich))
					),
				]
			: [])
	);
}

const joined = (parts: (Node | string)[][]): (Node | string)[] =>
	parts.flatMap((part, index) => [...(index > 0 ? ['; '] : []), ...part]);

/** Shows the back of a card: the answer, both sides where they differ, and how far it can be trusted. */
export function showBack(card: DeckCard, base: string, review: string): HTMLElement {
	const { answer, items, options, limits, literature, verdict, note, link } = card;
	return element(
		'div',
		{ class: 'card-back', tabindex: '-1', 'aria-label': t('revision.answer') },
		...(literature && !items ? [element('p', { class: 'card-side' }, t('session.notesSay'))] : []),
		...(items || options || isEmpty(answer)
			? []
			: [element('p', { class: 'card-answer' }, ...showAnswer(answer))]),
		...(items ? [showItems(card)] : []),
		...(options ? [showReasons(card)] : []),
		...(limits
			? [
					element('p', { class: 'card-side' }, t('revision.alsoOnPage')),
					element('ul', { class: 'card-limits' }, ...limits.map(showLimit)),
				]
			: []),
		...showPictures(card, base),
		...(literature
			? [
					element('p', { class: 'card-side' }, t('session.literatureSays')),
					element('p', { class: 'card-answer' }, literature.short),
					...(literature.rest ? [element('p', { class: 'card-note' }, literature.rest)] : []),
				]
			: []),
		...(verdict && !literature
			? [
					element(
						'p',
						{ class: 'card-note' },
						element('strong', {}, verdictWords(verdict)),
						...(note && verdict !== 'supported' ? [` ${note}`] : [])
					),
				]
			: []),
		element(
			'p',
			{ class: 'card-foot' },
			`${review} `,
			element('a', { href: base + link.slice(1), 'data-read': '' }, t('revision.readSection'))
		)
	);
}

const showLimit = (limit: Rich): HTMLElement => element('li', {}, ...showAnswer(limit));

/** A list, to be ticked off item by item. */
function showItems({ items = [], verdict }: DeckCard): HTMLElement {
	return element(
		'ul',
		{ class: 'card-items' },
		...items.map((item) =>
			element(
				'li',
				{},
				element(
					'label',
					{},
					element('input', { type: 'checkbox', 'data-tick': '' }),
					element('span', {}, ...showAnswer(item.text))
				),
				...(item.verdict && (item.verdict !== verdict || item.note)
					? [
							element(
								'p',
								{ class: 'card-note' },
								element('strong', {}, verdictWords(item.verdict)),
								...(item.note ? [` ${item.note}`] : [])
							),
						]
					: [])
			)
		)
	);
}

/** The options of a question with their reasons. */
function showReasons({ options = [] }: DeckCard): HTMLElement {
	return element(
		'ul',
		{ class: 'card-reasons' },
		...options.map(({ text, reason, isKey }) =>
			element(
				'li',
				{ ...(isKey ? { class: 'is-key' } : {}) },
				element(
					'strong',
					{},
					`${isKey ? t('revision.right') : t('revision.wrong')} `,
					...showRich(text),
					'. '
				),
				...showRich(reason)
			)
		)
	);
}

/** The options of a question, to choose one. */
export function showOptions({ options = [], ask }: DeckCard): HTMLElement {
	return element(
		'fieldset',
		{ class: 'card-options' },
		element('legend', { class: 'sr-only' }, ...showRich(ask)),
		...options.map(({ text }, index) =>
			element(
				'label',
				{},
				element('input', { type: 'radio', name: 'option', value: String(index) }),
				element('span', {}, ...showRich(text))
			)
		)
	);
}
