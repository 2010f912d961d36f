import type { Card } from './card.ts';
import { plainText, type Rich, type RichPart } from './rich.ts';

/** Leaves a note that a sign refers to with the cards that have the sign, if any of its section has it. */
export function keepNotes(cards: readonly Card[]): Card[] {
	const keyOf = ({ page, anchor }: Card, sign: string) => `${page}#${anchor} ${sign}`;
	const used = new Set(cards.flatMap((card) => signsOf(card).map((sign) => keyOf(card, sign))));
	return cards.map((card) => ({
		...card,
		limits: card.limits?.filter((limit) => {
			const sign = signOfNote(limit);
			return !used.has(keyOf(card, sign)) || signsOf(card).includes(sign);
		}),
	}));
}

/** Whether a card has a sign, such as an asterisk, of a note that it does not show. */
export function hasOpenNote(card: Card): boolean {
	// Notes may stand on one line: `* Halve. † Never.`
	const shown = new Set(
		(card.limits ?? [])
			.filter(isNote)
			.flatMap((note) => [signOfNote(note), ...(plainText(note).match(signs) ?? [])])
	);
	const titles = [...card.path, card.wanted ?? ''].map((title): Rich => [title]);
	return [...textsOf(card), ...titles].some((rich) => {
		const rest = plainText(rich).replace(signs, (sign) => (shown.has(sign) ? '' : sign));
		return (
			/[†‡§ᵃᵇᶜᵈᵉᶠᵍʰ]|\S\*+(?!\S)|[^\d⁻]¹/.test(rest) ||
			rich.some((part) => /^(?:[ᵃᵇᶜᵈᵉᶠᵍʰ¹]|\*+)$/.test(raised(part)) && !shown.has(raised(part)))
		);
	});
}

/** Whether a text is a note that a sign refers to. */
export const isNote = (text: Rich): boolean => signOfNote(text) !== '';

const signs = /\*+|[†‡§¹²³⁴-⁹ᵃᵇᶜᵈᵉᶠᵍʰ]/g;

/** All in a card that may be signs: a raised figure may be an exponent. */
const signsOf = (card: Card): string[] => {
	const texts = [...textsOf(card), ...(card.limits ?? []).filter((limit) => !isNote(limit))];
	const words = [...card.path, card.wanted ?? '', ...texts.map(plainText)].join(' ');
	return [...(words.match(signs) ?? []), ...texts.flat().map(raised)];
};

/** The sign that a note begins with; empty if it begins with none. */
const signOfNote = ([first = '']: Rich): string =>
	raised(first) || (typeof first === 'string' && /^(?:\*+|[†‡§¹²³⁴-⁹])/.exec(first)?.[0]) || '';

/** What a part of a text is as a sign, if it is raised: `<sup>1</sup>` is the same as `¹`. */
function raised([mark, text = '']: RichPart): string {
	const [, sign = ''] = /^\(?([a-h1-9]|\*+)\)?$/.exec(text) ?? [];
	return mark === 'sup' ? plainText([[mark, sign]]) : '';
}

/** All texts of a card that are asked for or asked by. */
export const textsOf = ({ ask, answer, items = [] }: Card): Rich[] => [
	ask,
	answer,
	...items.map(({ text }) => text),
];
