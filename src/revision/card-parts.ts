import { t } from '../lib/language/t.ts';
import type { DeckPicture } from './card-data.ts';
import type { Option } from './cards/card.ts';
import type { Rich } from './cards/rich.ts';

/** What stands in an element: elements, texts, lists of them, and nothing where there is none. */
export type Inside<Made> = Made | string | false | undefined | readonly Inside<Made>[];

/** Makes an element of a document, or of a tree that is written as HTML. */
export type Make<Made> = (
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

	/** An option of a question with its reason, behind whether it is right. */
	const showOption = ({ text, reason, isKey }: Option): Inside<Made>[] => [
		element(
			'strong',
			{},
			isKey ? t('revision.right') : t('revision.wrong'),
			' ',
			showRich(text),
			'.'
		),
		' ',
		showRich(reason),
	];

	const showPicture = (picture: DeckPicture): Made =>
		element(
			'p',
			{ class: 'card-picture' },
			element('img', { src: addressOf(picture), alt: picture.alt })
		);

	const row = (...cells: Made[]): Made => element('tr', {}, ...cells);

	/** A table of the titles of its columns and of its rows, each of which begins with its own title. */
	const table = (
		columns: readonly string[],
		rows: readonly Inside<Made>[][],
		style?: string
	): Made => {
		const titles = columns.map((column) => element('th', { scope: 'col' }, column));
		const body = rows.map(([title, ...cells]) =>
			row(element('th', { scope: 'row' }, title), ...cells.map((cell) => element('td', {}, cell)))
		);
		const parts = [element('thead', {}, row(...titles)), element('tbody', {}, ...body)];
		return element('table', style ? { class: style } : {}, ...parts);
	};

	return { showRich, showAnswer, showOption, showPicture, table };
}
