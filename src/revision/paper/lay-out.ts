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
	const places = columns * rows;
	const isFold = backs === 'fold';
	const sheets = isFold ? Math.ceil(count / rows) : 2 * Math.ceil(count / places);
	return Array.from({ length: sheets }, (_, sheet) =>
		Array.from({ length: places }, (_, place): Cell | undefined => {
			const isBack = (isFold ? place : sheet) % 2 === 1;
			const first = isFold ? sheet * rows : Math.floor(sheet / 2) * places;
			const [row, column] = [Math.floor(place / columns), place % columns];
			const turned = row * columns + (isBack ? columns - 1 - column : column);
			const card = first + (isFold ? row : turned);
			return card < count ? { card, side: isBack ? 'back' : 'front' } : undefined;
		})
	);
}
