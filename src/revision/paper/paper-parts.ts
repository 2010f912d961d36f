import { t } from '../../lib/language/t.ts';
import type { DeckCard, DeckPicture } from '../card-data.ts';
import type { cardParts, Inside, Make } from '../card-parts.ts';
import { joinRich, plainText } from '../cards/rich.ts';

/** What is printed of cards, made by `element` with the parts that it makes of them. The page of a review loads none of it. */
export function paperParts<Made>(
	element: Make<Made>,
	{ showRich, showAnswer, showPicture, table }: ReturnType<typeof cardParts<Made>>
) {
	const small = (...text: Inside<Made>[]): Made => element('p', { class: 'small' }, ...text);

	/** What a card asks on paper, below where it stands. */
	const questionOf = ({ path, ask, wanted, given, options }: DeckCard): Inside<Made>[] => [
		small(path.join(' › ')),
		element(
			'p',
			{ class: 'ask' },
			showRich(ask),
			wanted && [' ', element('span', { class: 'wanted' }, wanted)]
		),
		given && small(`${t('revision.given')} ${given.map(plainText).join('; ')}`),
		options &&
			element('ol', { type: 'A' }, ...options.map(({ text }) => element('li', {}, showRich(text)))),
	];

	/**
	 * The answer of a card in short: its evidence note stands on the page. Pictures that are among the addresses `shown`
	 * are named; others are added to these, so that each is printed once on a sheet.
	 */
	const answerOf = (card: DeckCard, shown = new Set<string>()): Inside<Made>[] => {
		const { answer, items, options, limits, literature, pictures = [] } = card;
		return [
			items
				? element('ul', {}, ...items.map((item) => element('li', {}, showItem(item))))
				: options
					? element(
							'p',
							{},
							...options
								.filter(({ isKey }) => isKey)
								.map(({ text, reason }) => [showRich(text), '. ', showRich(reason)])
						)
					: element('p', {}, literature && `${t('topics.notes')} `, showAnswer(answer)),
			limits &&
				element(
					'p',
					{ class: 'small limits' },
					`${t('revision.alsoOnPage')} `,
					showRich(joinRich(limits))
				),
			literature && element('p', {}, t('revision.literature', { text: literature.short })),
			pictures.map((picture) => {
				if (shown.size === shown.add(picture.link).size) return small(describeEarlier(picture));
				return showPicture(picture);
			}),
		];
	};

	const showItem = ({ text, verdict }: NonNullable<DeckCard['items']>[number]): Inside<Made>[] => [
		showRich(text),
		verdict === 'differs' && ` (${t('revision.verdictInside.differs')})`,
		verdict === 'not-found' && ` (${t('revision.verdictInside.not-found')})`,
	];

	/** Cards with questions at the left and answers at the right. */
	const cornellSheet = (cards: readonly DeckCard[]): Made => {
		const shown = new Set<string>();
		return table(
			[t('revision.question'), t('revision.answer')],
			cards.map((card) => [questionOf(card), answerOf(card, shown)]),
			'cornell'
		);
	};

	return { questionOf, answerOf, cornellSheet };
}

/** What stands in place of a picture that an earlier answer of the same sheet has. */
const describeEarlier = ({ alt }: DeckPicture): string =>
	alt ? t('revision.paper.pictureAboveNamed', { name: alt }) : t('revision.paper.pictureAbove');
