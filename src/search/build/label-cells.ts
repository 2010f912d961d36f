import { cloneNode, isTag, Text, type Element } from 'domhandler';
import { findAll, prependChild, textContent } from 'domutils';
import { readWords } from '../../lib/words/words.ts';
import { findDoses } from '../rules/dose.ts';
import { rangesIn } from '../rules/ranges.ts';
import { oneSpace } from './page-text.ts';

/**
 * Writes into the cells of a table what only their place says, since a text has no columns: that one is empty; the
 * heads of its columns, in a table of three columns or more, or where the first cell is a figure and names no row; what
 * reaches down from a row above; and what a row begins with where that only stands above. Gives cells with a head an
 * attribute of that name, which tells those that are a figure.
 */
export function labelCells(table: Element): void {
	const rows = readRows(table).filter(([first]) => first);
	const body = rows.findIndex((row) => !isHead(row, rows[0]!));
	const heads = body < 0 ? rows : rows.slice(0, body);
	const columns = Math.max(...rows.flat().map(({ column, width }) => column + width), 0);
	let name = '';
	for (const row of rows.slice(heads.length)) {
		const { cell } = row[0]!;
		// With those that reach down into it.
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
			// A figure is an item of its row, which excerpts part by themselves.
			prependChild(cell, new Text(`${isFigure || column === 0 ? '' : '· '}${head}: `));
		}
	}
}

/** Whether a text is a number or a range, in words, too: “6.5 or more”. */
function isFigure(text: string): boolean {
	if (/^\P{L}*\p{N}\P{L}*$/u.test(text)) return true;
	const words = readWords(text);
	const [range] = rangesIn({ text, words });
	return range?.index === 0 && range.length === words.length && range.units.trim() === '';
}

/** The heads of the columns over which a cell reaches, from the top; what stands over all columns is the head of none. */
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

/** The attribute of a cell with the head of its column. */
export const hasHead = 'data-head';

/**
 * Whether a row has the heads of columns: it stands where the first row does, in the head of a table that has one. A title of
 * the rows that follow stands alone.
 */
const isHead = (row: readonly Placed[], first: readonly Placed[]): boolean =>
	row[0]!.cell.parent!.parent === first[0]!.cell.parent!.parent &&
	(row === first || row.length > 1) &&
	row.some(({ cell }) => isHeadOfColumn(cell)) &&
	row.every(({ cell }) => isHeadOfColumn(cell) || isBlank(cell));

const isHeadOfColumn = ({ name, attribs }: Element): boolean =>
	name === 'th' && attribs['scope'] !== 'row';

/** A corner above the names of rows is a plain cell. */
const isBlank = (cell: Element): boolean => textContent(cell).trim() === '';

const isEmpty = (cell: Element): boolean =>
	isBlank(cell) && !findAll(({ name }) => name === 'img' || name === 'svg', cell.children)[0];

/** The rows of a table, each cell with the column in which it begins; one that reaches down stands in each of its rows. */
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

/** The first column of a row that no cell takes; the cells stand in the order of their columns. */
const freeColumn = (row: readonly Placed[]): number =>
	row.reduce((free, { column, width }) => (column > free ? free : column + width), 0);

/** Over how many rows or columns a cell reaches; a browser stops at 1000 columns. */
const span = ({ attribs }: Element, name: string): number =>
	Math.min(Math.max(Number.parseInt(attribs[name] ?? '1', 10) || 1, 1), 1000);

interface Placed {
	cell: Element;
	column: number;
	width: number;
}
