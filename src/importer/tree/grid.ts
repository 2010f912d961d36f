import type { PhrasingContent, Table } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { at } from './blocks.ts';

/** A cell as its document has it. */
export interface GridCell {
	content: PhrasingContent[];
	/** How many columns and rows it covers; 1 if it is not merged with others. */
	columns: number;
	rows: number;
}

/**
 * Makes a table of rows of cells that may cover several columns and rows: what is merged stands in
 * the first of its places, the others are empty, so that every value stays under its own head. Rows without a head have an
 * empty one; `isHeaded` tells that the document says what its first row is.
 */
export function makeTable(
	rows: readonly (readonly GridCell[])[],
	line: number,
	isHeaded = false
): Table {
	const grid: (PhrasingContent[] | undefined)[][] = rows.map(() => []);
	for (const [index, cells] of rows.entries()) {
		let column = 0;
		for (const cell of cells) {
			while (grid[index]?.[column]) column++;
			cover(grid, cell, index, column);
			column += cell.columns;
		}
	}
	const texts = grid.map((row) => Array.from(row, (cell = []) => plainText(cell)));
	if (!isHeaded && isHeadless(texts)) grid.unshift([]);
	const width = Math.max(1, ...grid.map((row) => row.length));
	return {
		type: 'table',
		position: at(line),
		children: grid.map((row) => ({
			type: 'tableRow',
			children: Array.from({ length: width }, (_, column) => ({
				type: 'tableCell',
				children: row[column] ?? [],
			})),
		})),
	};
}

/** Whether the first of some rows is no head: it has an amount in a unit that another row has in the same column. */
export const isHeadless = ([first = [], ...others]: readonly string[][]): boolean =>
	first.some((cell, column) => {
		const unit = unitOf(cell);
		return unit !== undefined && others.some((row) => unitOf(row[column]) === unit);
	});

/** The unit of a cell that begins with an amount, “75 mg od”, “<5%”, “10–20 mg/kg”: “mcg” is as “mg”, “tabs” as “tab”. */
const unitOf = (cell = ''): string | undefined =>
	/^[^\p{L}\p{N}]*\p{N}[\p{N}.,\s–/×x-]*(\p{L}[\p{L}/]*|%)/u
		.exec(cell)?.[1]
		?.replace(/^(?:[mµμnk]|mc)(?=g(?:\/|$))|s$/g, '');

/** Makes a table of rows of cells that cover no others. */
export const tableOf = (
	rows: readonly PhrasingContent[][][],
	line: number,
	isHeaded = false
): Table =>
	makeTable(
		rows.map((row) => row.map((content) => ({ content, columns: 1, rows: 1 }))),
		line,
		isHeaded
	);

function cover(
	grid: (PhrasingContent[] | undefined)[][],
	{ content, columns, rows }: GridCell,
	top: number,
	left: number
): void {
	for (const [index, row] of grid.slice(top, top + rows).entries()) {
		for (let column = left; column < left + columns; column++) {
			row[column] = index === 0 && column === left ? content : [];
		}
	}
}
