import type { DeckCard } from '../card-data.ts';

/** An exam sheet. */
export interface Exam {
	questions: DeckCard[];
	/** How many cards are left out since another question tells their answers. */
	told: number;
	/** How many are left out since the sheet is full. */
	beyond: number;
}

/** The most questions of a sheet. */
const mostQuestions = 20;

/**
 * Chooses the questions of an exam sheet: what is to be listed and what is disputed first, as examiners ask
 * it, spread over the pages; then the rest. The same `seed` chooses the same.
 */
export function makeExam(cards: readonly DeckCard[], seed: number): Exam {
	const order = shuffle(cards, seed);
	const isLarge = ({ items, kind }: DeckCard) => items !== undefined || kind === 'dispute';
	const siblings = new Set<string>();
	const apart = [...order.filter(isLarge), ...order.filter((card) => !isLarge(card))].filter(
		({ id, sibling = id }) => !siblings.has(sibling) && siblings.add(sibling)
	);
	const chosen = new Set(apart.slice(0, mostQuestions));
	return {
		questions: cards.filter((card) => chosen.has(card)),
		told: cards.length - apart.length,
		beyond: apart.length - chosen.size,
	};
}

/** How much a question counts. */
export const marksOf = ({ items, kind }: DeckCard): number =>
	items?.length ?? (kind === 'dispute' ? 2 : 1);

/** How many lines there are to write on. */
export const linesOf = (card: DeckCard): number =>
	card.options ? 0 : card.items ? card.items.length : card.kind === 'dispute' ? 4 : 2;

/** Fisher and Yates's shuffle with a generator of Park and Miller's. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
	const shuffled = [...items];
	let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
	for (let last = shuffled.length - 1; last > 0; last--) {
		state = (state * 48_271) % 2_147_483_647;
		const index = state % (last + 1);
		[shuffled[last], shuffled[index]] = [shuffled[index] as T, shuffled[last] as T];
	}
	return shuffled;
}
