/** Sizes of the sheet's text in points; larger ones are taken only if everything fits. */
export const sheetSizes = [8.5, 9, 9.5, 10, 10.5] as const;

/**
 * Orders the statements of a topic by how much they belong on its revision sheet: the key points, then
 * the first statement of every other section, then the second of every section, and so on.
 *
 * Takes the sections in reading order. Returns groups of statements, each with the index of its section and its
 * own index in it.
 */
export function orderForSheet(sections: readonly SheetSection[]): SheetStatement[][] {
	const longest = Math.max(0, ...sections.map(({ count }) => count));
	const statementsAt = (rank: number) =>
		sections.flatMap(({ isKey, count }, section) =>
			!isKey && rank < count ? [{ section, statement: rank }] : []
		);
	const key = sections.flatMap(({ isKey, count }, section) =>
		isKey ? Array.from({ length: count }, (_, statement) => ({ section, statement })) : []
	);
	const ranks = Array.from({ length: longest }, (_, rank) => statementsAt(rank));
	return [key, ...ranks].filter((group) => group.length > 0);
}

/**
 * Finds how many of some things there is room for, the first ones first.
 *
 * `fits` tells whether so many fit; if so many do, fewer do too. It is asked a few times only.
 */
export function largestFit(count: number, fits: (number: number) => boolean): number {
	let known = 0;
	let tooMany = count + 1;
	// Most often everything or nothing is left out: the whole is asked first.
	for (let next = count; tooMany - known > 1; next = Math.floor((known + tooMany) / 2)) {
		if (fits(next)) known = next;
		else tooMany = next;
	}
	return known;
}

/** What the sheet needs to know of a section. */
export interface SheetSection {
	/** Whether it stands among the key points. */
	isKey: boolean;
	/** How many statements it has. */
	count: number;
}

/** A statement: the index of its section and its own index in that section. */
export interface SheetStatement {
	section: number;
	statement: number;
}
