import type { Card } from './card.ts';
import { termKey } from './evidence.ts';
import { plainText, unite, type Rich } from './rich.ts';
import { hasDose, isProviso, mayLimit, reachOf } from './words.ts';

/** What limits cards from farther off than what stands near them, or does not: each with all that it has. */
export const settleLimits = (cards: readonly Card[]): Card[] => addProvisos(keepNotes(cards));

/** Gives a dose what the same page says of the same term below a heading that names other patients: `Renal failure`. */
function addProvisos(cards: readonly Card[]): Card[] {
	const ofTerm = Map.groupBy(
		cards,
		({ page, wanted = '', ask }) => `${page} ${wanted} ${termKey(ask)}`
	);
	const limits = new Map<Card, Rich[]>();
	for (const group of ofTerm.values()) {
		for (const card of group.filter(({ answer }) => hasDose(plainText(answer)))) {
			const others = group.filter((other) => reachesOf(other) > reachesOf(card) && isSaid(other));
			limits.set(
				card,
				others.map(({ path, ask, answer }) => [
					`${path.slice(path.findIndex(isProviso)).join(' › ')} › `,
					...ask,
					': ',
					...answer,
				])
			);
		}
	}
	return cards.map((card) => ({ ...card, limits: unite(card.limits, limits.get(card)) }));
}

const reachesOf = ({ path }: Card): number => Math.max(0, ...path.map(reachOf));

/** Whether a card says how much, or that not. */
const isSaid = ({ kind, answer }: Card): boolean =>
	(kind === 'term' || kind === 'row') &&
	(hasDose(plainText(answer)) || mayLimit(plainText(answer)));

/** Leaves a note that a sign refers to with the cards that have the sign, if any of its section has it. */
function keepNotes(cards: readonly Card[]): Card[] {
	const keyOf = ({ page, anchor }: Card, sign: string) => `${page}#${anchor} ${sign}`;
	const used = new Set(cards.flatMap((card) => signsOf(card).map((sign) => keyOf(card, sign))));
	return cards.map((card) => ({
		...card,
		limits: card.limits?.filter((limit) => {
			const sign = signOf(limit);
			return !used.has(keyOf(card, sign)) || signsOf(card).includes(sign);
		}),
	}));
}

const signs = /\*+|[†‡§]/g;

const signsOf = ({ path, wanted, ...card }: Card): string[] =>
	[...path, wanted, ...textsOf(card).map(plainText)].join(' ').match(signs) ?? [];

/** The sign that a note begins with; empty if it begins with none. */
const signOf = (note: Rich): string => plainText(note).match(/^(?:\*+|[†‡§])/)?.[0] ?? '';

/** Whether a card has a sign, such as an asterisk, of a note that it does not show. */
export function hasOpenNote(card: Card): boolean {
	const shown = new Set((card.limits ?? []).map(signOf));
	return textsOf(card).some((rich) => {
		const rest = plainText(rich).replace(signs, (sign) => (shown.has(sign) ? '' : sign));
		return (
			/[†‡§]|\S\*+(?!\S)|[^\d⁻]¹/.test(rest) ||
			rich.some(([mark, text = '']) => mark === 'sup' && /^\(?(?:[a-h1]|\*+)\)?$/.test(text))
		);
	});
}

/** All texts of a card that are asked for or asked by. */
export const textsOf = ({
	ask,
	answer,
	items = [],
}: Pick<Card, 'ask' | 'answer' | 'items'>): Rich[] => [
	ask,
	answer,
	...items.map(({ text }) => text),
];
