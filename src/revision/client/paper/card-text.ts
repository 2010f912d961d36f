import { t } from '../../../lib/language/t.ts';
import type { DeckCard } from '../../card-data.ts';
import { joinRich, plainText } from '../../cards/rich.ts';
import { describeEarlier } from '../../paper/earlier-picture.ts';
import { element } from '../make-element.ts';
import { showPictures } from '../pictures-view.ts';
import { showAnswer, showRich } from '../rich-view.ts';

/** What a card asks, below where it stands. */
export const questionOf = ({ path, ask, wanted, given, options }: DeckCard): HTMLElement[] => [
	element('p', { class: 'small' }, path.join(' › ')),
	element(
		'p',
		{ class: 'ask' },
		...showRich(ask),
		...(wanted ? [' ', element('span', { class: 'wanted' }, wanted)] : [])
	),
	...(given
		? [
				element(
					'p',
					{ class: 'small' },
					`${t('revision.given')} ${given.map(plainText).join('; ')}`
				),
			]
		: []),
	...(options
		? [
				element(
					'ol',
					{ type: 'A' },
					...options.map(({ text }) => element('li', {}, ...showRich(text)))
				),
			]
		: []),
];

/** The pictures of one sheet: each is printed once, and named where it belongs to another answer, too. */
export class PictureList {
	readonly #base: string;
	readonly #shown = new Set<string>();

	constructor(base: string) {
		this.#base = base;
	}

	show({ pictures = [] }: DeckCard): HTMLElement[] {
		return pictures.flatMap((picture) => {
			if (this.#shown.has(picture.link)) {
				return element('p', { class: 'small' }, describeEarlier(picture.alt));
			}
			this.#shown.add(picture.link);
			return showPictures({ pictures: [picture] }, this.#base);
		});
	}
}

/** The answer of a card in short: its evidence note stands on the page. */
export function answerOf(card: DeckCard, pictures: PictureList): HTMLElement[] {
	const { answer, items, options, limits, literature } = card;
	const main = items
		? element(
				'ul',
				{},
				...items.map(({ text, verdict }) =>
					element(
						'li',
						{},
						...showRich(text),
						...(verdict === 'differs' ? [` (${t('revision.verdictInside.differs')})`] : []),
						...(verdict === 'not-found' ? [` (${t('revision.verdictInside.not-found')})`] : [])
					)
				)
			)
		: options
			? element(
					'p',
					{},
					...options
						.filter(({ isKey }) => isKey)
						.flatMap(({ text, reason }) => [...showRich(text), '. ', ...showRich(reason)])
				)
			: element('p', {}, ...(literature ? [`${t('revision.notes')} `] : []), ...showAnswer(answer));
	return [
		main,
		...(limits
			? [
					element(
						'p',
						{ class: 'small' },
						`${t('revision.alsoOnPage')} `,
						...showRich(joinRich(limits))
					),
				]
			: []),
		...(literature ? [element('p', {}, t('revision.literature', { text: literature.short }))] : []),
		...pictures.show(card),
	];
}
