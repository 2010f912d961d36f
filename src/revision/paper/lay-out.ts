/** Cards beside and below each other on a sheet: on A4 each is A7, 105 × 74.25 mm. */
export const columns = 2;
export const rows = 4;

/** What lies in a place of a sheet: the front or the back of a card, by its number. */
export interface Cell {
	card: number;
	side: 'front' | 'back';
}

/**
 * Lays cards out on sheets, row by row, so that each back lies behind its front.
 *
 * Two-sided, a sheet of fronts is followed by one of their backs. Turned on its long edge, the left column
 * comes to lie behind the right one, so the backs change columns. One-sided, front and back lie beside
 * each other, to be folded at the middle and glued.
 */
export function layOutCards(count: number, backs: 'duplex' | 'fold'): (Cell | undefined)[][] {
	const cards = Array.from({ length: count }, (_, card) => card);
	if (backs === 'fold') {
		return chunk(cards, rows).map((sheet) =>
			fill(sheet, rows).flatMap((card) =>
				card === undefined ? [undefined, undefined] : [front(card), back(card)]
			)
		);
	}
	return chunk(cards, columns * rows).flatMap((sheet) => {
		const cells = fill(sheet, columns * rows);
		const swapped = chunk(cells, columns).flatMap((row) => row.toReversed());
		return [
			cells.map((card) => (card === undefined ? undefined : front(card))),
			swapped.map((card) => (card === undefined ? undefined : back(card))),
		];
	});
}

const front = (card: number): Cell => ({ card, side: 'front' });
const back = (card: number): Cell => ({ card, side: 'back' });

const fill = <T>(items: readonly T[], length: number): (T | undefined)[] =>
	Array.from({ length }, (_, index) => items[index]);

const chunk = <T>(items: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size)
	);
