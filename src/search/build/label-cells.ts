import { Element, Text } from 'domhandler';
import { findAll, prependChild, textContent } from 'domutils';
import { readWords } from '../../lib/words/words.ts';
import { findDoses } from '../rules/dose.ts';
import { oneSpace } from './page-text.ts';

/**
 * Writes into the cells of a table what only their place says, since a text has no columns: that one is empty, and the
 * head of its column, in a table of three columns or more, or where the first cell is a figure and names no row; and what a
 * row begins with where that reaches down from the row above, or only stands there. Gives cells with a head an attribute of
 * that name, which tells those that are a figure.
 */
export function labelCells(table: Element): void {
	const rows = readRows(table).filter(([first]) => first);
	const heads = new Map<number, string>();
	for (const row of rows.filter(isHead)) {
		for (const { cell, column } of row) heads.set(column, oneSpace(textContent(cell)));
	}
	const columns = Math.max(...rows.flat().map(({ column, width }) => column + width), 0);
	let name = '';
	for (const row of rows.filter((row) => !isHead(row))) {
		const { cell, column } = row[0]!;
		const named = new Text(name);
		if (column > 0) prependChild(cell.parent as Element, new Element('td', {}, [named]));
		else if (!isEmpty(cell)) name = oneSpace(textContent(cell));
		else if (name) cell.children.push(named);
		const isOfFigures =
			hasDose(row[0]!.cell) || /^\P{L}*\p{N}\P{L}*$/u.test(textContent(row[0]!.cell));
		for (const { cell, column } of row) {
			if (isEmpty(cell)) cell.children.push(new Text('–'));
			const head = isOfFigures || (columns > 2 && column > 0) ? heads.get(column) : '';
			if (!head) continue;
			const isFigure = hasDose(cell) || (column > 0 && /^\P{L}*\p{N}/u.test(textContent(cell)));
			cell.attribs[hasHead] = isFigure ? 'figure' : '';
			prependChild(cell, new Text(`${head}: `));
		}
	}
}

const hasDose = (cell: Element): boolean => {
	const text = textContent(cell);
	return findDoses({ text, words: readWords(text) }).length > 0;
};

/** The attribute of a cell with the head of its column. */
export const hasHead = 'data-head';

/** Whether a row has the heads of columns: it stands in the head of its table, or first in one that has none. */
const isHead = (row: readonly Placed[]): boolean => {
	const { prev = null, parent } = row[0]!.cell.parent as Element;
	return (
		((parent as Element).name === 'thead' || prev === null) &&
		row.some(({ cell }) => isHeadOfColumn(cell)) &&
		row.every(({ cell }) => isHeadOfColumn(cell) || isBlank(cell))
	);
};

const isHeadOfColumn = ({ name, attribs }: Element): boolean =>
	name === 'th' && attribs['scope'] !== 'row';

/** A corner above the names of rows is a plain cell. */
const isBlank = (cell: Element): boolean => textContent(cell).trim() === '';

const isEmpty = (cell: Element): boolean =>
	isBlank(cell) && !findAll(({ name }) => name === 'img' || name === 'svg', cell.children)[0];

/** The rows of a table, each cell with the column in which it begins: one above may reach down into a row. */
function readRows(table: Element): Placed[][] {
	const taken: boolean[][] = [];
	const rows = findAll(({ name }) => name === 'tr', table.children);
	return rows.map((row, index) => {
		let column = 0;
		const cells = row.children.filter((node) => isCell(node as Element)) as Element[];
		return cells.map((cell) => {
			while (taken[index]?.[column]) column++;
			const placed = { cell, column, width: span(cell, 'colspan') };
			for (let down = 0; down < Math.min(span(cell, 'rowspan'), rows.length - index); down++) {
				const below = (taken[index + down] ??= []);
				for (let right = 0; right < placed.width; right++) below[column + right] = true;
			}
			column += placed.width;
			return placed;
		});
	});
}

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th';

/** Over how many rows or columns a cell reaches; a browser stops at 1000 columns. */
const span = ({ attribs }: Element, name: string): number =>
	Math.min(Math.max(Number.parseInt(attribs[name] ?? '1', 10) || 1, 1), 1000);

interface Placed {
	cell: Element;
	column: number;
	width: number;
}
