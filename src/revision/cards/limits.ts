import type { Card } from './card.ts';
import { termKey } from './evidence.ts';
import { plainText, type Rich } from './rich.ts';
import { hasDose, isProviso, mayLimit } from './words.ts';

/** What limits cards from farther off than what stands near them, or does not: each with all that it has. */
export const settleLimits = (cards: readonly Card[]): Card[] => addProvisos(keepNotes(cards));

/** Gives a dose what the same page says of the same term below a heading that names other patients: `Renal failure`. */
function addProvisos(cards: readonly Card[]): Card[] {
	const others = Map.groupBy(cards.filter(isOfSome), keyOf);
	return cards.map((card) => {
		const more =
			isOfSome(card) || !hasDose(plainText(card.answer)) ? [] : (others.get(keyOf(card)) ?? []);
		const limits = more.map(({ path, ask, answer }): Rich => [
			`${path.slice(path.findIndex(isProviso)).join(' › ')} › `,
			...ask,
			': ',
			...answer,
		]);
		return limits.length > 0 ? { ...card, limits: [...(card.limits ?? []), ...limits] } : card;
	});
}

/** Whether a card says of certain patients alone how much, or that not. */
const isOfSome = ({ kind, path, answer }: Card): boolean =>
	(kind === 'term' || kind === 'row') &&
	path.some(isProviso) &&
	(hasDose(plainText(answer)) || mayLimit(plainText(answer)));

const keyOf = ({ page, ask, wanted = '' }: Card): string => `${page} ${wanted} ${termKey(ask)}`;

/** Leaves a note that a sign refers to with the cards that have the sign, if any has it. */
function keepNotes(cards: readonly Card[]): Card[] {
	const texts = cards.map((card) => ({
		card,
		said: [...card.path, card.wanted, ...textsOf(card).map(plainText)].join(' '),
	}));
	const isUsed = new Set(
		texts.flatMap(({ card: { limits = [] }, said }) =>
			limits.filter((limit) => hasSign(said, limit)).map(plainText)
		)
	);
	return texts.map(({ card, said }) => ({
		...card,
		limits: card.limits?.filter((limit) => !isUsed.has(plainText(limit)) || hasSign(said, limit)),
	}));
}

const hasSign = (said: string, note: Rich): boolean => {
	const sign = signOf(note);
	return sign !== '' && withoutSign(said, sign) !== said;
};

/** The sign that a note begins with; empty if it begins with none. */
const signOf = (note: Rich): string => /^(?:\*+|[†‡§])/.exec(plainText(note))?.[0] ?? '';

const withoutSign = (said: string, sign: string): string =>
	said.replace(
		sign.startsWith('*') ? new RegExp(`(?<!\\*)\\*{${sign.length}}(?!\\*)`, 'g') : sign,
		''
	);

/** Whether a card has a sign, such as an asterisk, of a note that it does not show. */
export const hasOpenNote = (card: Card): boolean =>
	textsOf(card).some((rich) => {
		const signs = (card.limits ?? []).map(signOf).filter(Boolean);
		const rest = signs.reduce(withoutSign, plainText(rich));
		return (
			/[†‡§]|\S\*+(?!\S)|[^\d⁻]¹/.test(rest) ||
			rich.some(([mark, text = '']) => mark === 'sup' && /^\(?(?:[a-h1]|\*+)\)?$/.test(text))
		);
	});

/** All texts of a card that are asked for or asked by. */
export const textsOf = ({ ask, answer, items = [] }: Card): Rich[] => [
	ask,
	answer,
	...items.map(({ text }) => text),
];
