import { cloneNode, isTag, Text, type Element } from 'domhandler';
import { findAll, prependChild, textContent } from 'domutils';
import { readWords } from '../../lib/words/words.ts';
import { findDoses } from '../rules/dose.ts';
import { rangesIn } from '../rules/ranges.ts';
import { oneSpace } from './page-text.ts';

/**
 * Adds to table cells what only their position says, because an indexed text has no columns: that a cell is empty; the headings
 * of its columns, in a table with three or more columns or if the first cell is a number and so not a name of the row; cells that
 * reach down from a row above; and the first cell of the row if only a row above has it. Cells with a heading get it as an
 * attribute, which identifies cells with numbers.
 */
export function labelCells(table: Element): void {
	const rows = readRows(table).filter(([first]) => first);
	const body = rows.findIndex((row) => !isHead(row, rows[0]!));
	const heads = body < 0 ? rows : rows.slice(0, body);
	const columns = Math.max(...rows.flat().map(({ column, width }) => column + width), 0);
	let name = '';
	for (const row of rows.slice(heads.length)) {
		const { cell } = row[0]!;
		// Includes the cells that reach down into the row.
		(cell.parent as Element).children = row.map(({ cell }) => cell);
		if (!isEmpty(cell)) name = oneSpace(textContent(cell));
		else if (name) cell.children.push(new Text(name));
		const isOfFigures = hasDose(cell) || isFigure(textContent(cell));
		for (const placed of row) {
			const { cell, column } = placed;
			if (isEmpty(cell)) cell.children.push(new Text('–'));
			const head = isOfFigures || (columns > 2 && column > 0) ? headOf(placed, heads) : '';
			if (!head) continue;
			const isFigure = hasDose(cell) || (column > 0 && /^\P{L}*\p{N}/u.test(textContent(cell)));
			cell.attribs[hasHead] = isFigure ? 'figure' : '';
			// A number is an item of its row, which excerpts separate anyway.
			prependChild(cell, new Text(`${isFigure || column === 0 ? '' : '· '}${head}: `));
		}
	}
}

/** Whether a text is a number or a range, possibly in words: “6.5 or more”. */
function isFigure(text: string): boolean {
	if (/^\P{L}*\p{N}\P{L}*$/u.test(text)) return true;
	const words = readWords(text);
	const [range] = rangesIn({ text, words });
	return range?.index === 0 && range.length === words.length && range.units.trim() === '';
}

/** The headings of the columns that a cell spans, from the top. A heading across all columns is ignored. */
function headOf({ column, width }: Placed, heads: readonly Placed[][]): string {
	const over = heads
		.filter(({ length }) => length > 1)
		.flat()
		.filter((head) => head.column < column + width && column < head.column + head.width)
		.map(({ cell }) => oneSpace(textContent(cell)));
	return [...new Set(over)].filter(Boolean).join(', ');
}

const hasDose = (cell: Element): boolean => {
	const text = textContent(cell);
	return findDoses({ text, words: readWords(text) }).length > 0;
};

/** The attribute of a cell with the heading of its column. */
export const hasHead = 'data-head';

/**
 * Whether a row consists of column headings. It has to be in the same part of the table as the first row, such as its `thead`. A
 * single heading cell is the title of the rows below it, unless it is in the first row.
 */
const isHead = (row: readonly Placed[], first: readonly Placed[]): boolean =>
	row[0]!.cell.parent!.parent === first[0]!.cell.parent!.parent &&
	(row === first || row.length > 1) &&
	row.some(({ cell }) => isHeadOfColumn(cell)) &&
	row.every(({ cell }) => isHeadOfColumn(cell) || isBlank(cell));

const isHeadOfColumn = ({ name, attribs }: Element): boolean =>
	name === 'th' && attribs['scope'] !== 'row';

/** Whether a cell is empty, such as the corner above row names. */
const isBlank = (cell: Element): boolean => textContent(cell).trim() === '';

const isEmpty = (cell: Element): boolean =>
	isBlank(cell) && !findAll(({ name }) => name === 'img' || name === 'svg', cell.children)[0];

/** The rows of a table, each cell with its column. A cell that reaches down is part of each of its rows. */
function readRows(table: Element): Placed[][] {
	const rows = findAll(({ name }) => name === 'tr', table.children);
	const placed: Placed[][] = rows.map(() => []);
	for (const [index, row] of rows.entries()) {
		for (const cell of row.children.filter(isTag)) {
			const width = span(cell, 'colspan');
			const column = freeColumn(placed[index]!);
			const reached = placed.slice(index, index + span(cell, 'rowspan'));
			for (const [down, below] of reached.entries()) {
				const parent = rows[index + down]!;
				const own = down === 0 ? cell : Object.assign(cloneNode(cell, true), { parent });
				below.push({ cell: own, column, width });
				below.sort((a, b) => a.column - b.column);
			}
		}
	}
	return placed;
}

/** The first free column of a row. Cells are in the order of their columns. */
const freeColumn = (row: readonly Placed[]): number =>
	row.reduce((free, { column, width }) => (column > free ? free : column + width), 0);

/** The number of rows or columns that a cell spans. Browsers stop at 1000 columns. */
const span = ({ attribs }: Element, name: string): number =>
	Math.min(Math.max(Number.parseInt(attribs[name] ?? '1', 10) || 1, 1), 1000);

interface Placed {
	cell: Element;
	column: number;
	width: number;
}
