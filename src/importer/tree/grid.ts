import type { PhrasingContent, Table } from 'mdast';
import { amount } from '../read/spaced/wrapped.ts';
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

/**
 * Whether the first of some rows is no head: in a column it has a figure with the words and the unit that another row has,
 * or a dose above a figure, if no word stands above figures alone and it is no limit beside a word such as “Drug”. Several numbers that count up, or are
 * limits, name columns.
 */
export function isHeadless([first = [], ...others]: readonly string[][]): boolean {
	const numbers = first.filter((cell) => figureOf(cell) === '#');
	const areNames =
		numbers.length > 1 &&
		numbers.some((cell, at) => !(Number(cell) >= 0) || Number(cell) > Number(numbers[at - 1]));
	const isLike = (cell: string, column: number) => {
		const figure = figureOf(cell);
		const isNamed = figure === undefined || (figure === '#' && areNames);
		return !isNamed && others.some((row) => figureOf(row[column]) === figure);
	};
	const isDose = (cell: string, column: number) =>
		amount.test(cell) &&
		others.some((row) => figureOf(row[column])?.startsWith('#')) &&
		!(/^\P{L}*max/iu.test(cell) && first.some((one) => kindOfDrugs.test(one.trim())));
	const isName = (cell: string, column: number) =>
		/^\P{N}*\p{L}\P{N}*$/u.test(cell) &&
		others.every((row) => figureOf(row[column])?.startsWith('#'));
	return first.some(isLike) || (first.some(isDose) && !first.some(isName));
}

/** What a column of drugs is called. */
const kindOfDrugs =
	/^(?:drugs?|medicines?|medications?|agents?|antibiotics?|analgesics?|name|medikamente?|wirkstoffe?|substanz|fármacos?|medicamentos?|médicaments?|molécules?)$/i;

/** What stands around the first number of a cell: “75 mg od” is `#mg`, “Day 3” is `day#`; “mcg” is as “mg”, “tabs” as “tab”. */
function figureOf(cell = ''): string | undefined {
	const [, before = '', unit = ''] =
		/^(\P{N}*)\p{N}[\p{N}.,\s–/×x-]*(\p{L}[\p{L}/]*|%)?/u.exec(cell) ?? [];
	const words = before.replace(/\P{L}/gu, '').toLowerCase();
	const plain = unit.replace(/^(?:[mµμnk]|mc)(?=g(?:\/|$))|s$/g, '');
	return /\p{N}/u.test(cell) ? `${words}#${plain}` : undefined;
}

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
