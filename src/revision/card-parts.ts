import { t } from '../lib/language/t.ts';
import type { DeckCard, DeckPicture } from './card-data.ts';
import { joinRich, plainText, type Rich } from './cards/rich.ts';

/** What stands in an element: elements, texts, lists of them, and nothing where there is none. */
type Inside<Made> = Made | string | false | undefined | readonly Inside<Made>[];

/** Makes an element of a document, or of a tree that is written as HTML. */
type Make<Made> = (
	tag: 'del' | 'em' | 'img' | 'li' | 'ol' | 'p' | 'span' | 'strong' | 'sub' | 'sup' | Table | 'ul',
	attributes: Record<string, string>,
	...children: Inside<Made>[]
) => Made;
type Table = 'table' | 'tbody' | 'td' | 'th' | 'thead' | 'tr';

/**
 * What is shown of cards, made by `element`: in browsers, and where pages are built. `addressOf` gives the address of a
 * picture.
 */
export function cardParts<Made>(element: Make<Made>, addressOf: (picture: DeckPicture) => string) {
	/** A text with its marks. */
	const showRich = (rich: Rich): Inside<Made>[] =>
		rich.map((part) => (typeof part === 'string' ? part : element(part[0], {}, part[1])));

	/** The same as a sentence of its own: with a capital at its beginning. */
	const showAnswer = (rich: Rich): Inside<Made>[] => {
		const [first, ...rest] = rich;
		if (typeof first !== 'string') return showRich(rich);
		// A name such as “pH” or “anti-NXP2” stays as it is written.
		const isWord = /^\p{Ll}+(?![\p{L}\d])/u.test(first);
		return showRich([isWord ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...rest]);
	};

	const showPicture = (picture: DeckPicture): Made =>
		element(
			'p',
			{ class: 'card-picture' },
			element('img', { src: addressOf(picture), alt: picture.alt })
		);

	/** A table of the titles of its columns and of its rows, each of which begins with its own title. */
	const table = (
		columns: readonly string[],
		rows: readonly Inside<Made>[][],
		style?: string
	): Made =>
		element(
			'table',
			style ? { class: style } : {},
			element(
				'thead',
				{},
				element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))
			),
			element(
				'tbody',
				{},
				...rows.map(([title, ...cells]) =>
					element(
						'tr',
						{},
						element('th', { scope: 'row' }, title),
						...cells.map((cell) => element('td', {}, cell))
					)
				)
			)
		);

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

	return { showRich, showAnswer, showPicture, table, questionOf, answerOf, cornellSheet };
}

/** What stands in place of a picture that an earlier answer of the same sheet has. */
const describeEarlier = ({ alt }: DeckPicture): string =>
	alt ? t('revision.paper.pictureAboveNamed', { name: alt }) : t('revision.paper.pictureAbove');
