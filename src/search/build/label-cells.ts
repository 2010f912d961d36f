import { Text, type Element } from 'domhandler';
import { findAll, prependChild, textContent } from 'domutils';

/**
 * Writes into the cells of a table what only their place says, since a text has no columns: that one is empty, and, in
 * a table of three columns or more, the head of its column.
 */
export function labelCells(table: Element): void {
	const rows = readRows(table);
	const heads = new Map<number, string>();
	for (const row of rows.filter(isHead)) {
		for (const { cell, column } of row) heads.set(column, oneSpace(textContent(cell)));
	}
	const columns = Math.max(...rows.flat().map(({ column, width }) => column + width), 0);
	for (const row of rows.filter((row) => !isHead(row))) {
		for (const { cell, column } of row) {
			const isEmpty = textContent(cell).trim() === '' && !hasPicture(cell);
			if (isEmpty) cell.children.push(new Text('–'));
			const head = columns > 2 && column > 0 ? heads.get(column) : '';
			if (head) prependChild(cell, new Text(`${head}: `));
		}
	}
}

const isHead = (row: readonly Placed[]): boolean =>
	row.length > 0 &&
	row.every(({ cell }) => cell.name === 'th' && cell.attribs['scope'] !== 'row') &&
	isInHead(row);

/** Whether a row of heads stands in the head of its table, or is the first of a table that has none. */
const isInHead = ([first]: readonly Placed[]): boolean => {
	const row = first?.cell.parent as Element | undefined;
	const group = row?.parent as Element | undefined;
	return group?.name === 'thead' || row?.prev == null || !group?.children.includes(row);
};

const hasPicture = (cell: Element): boolean =>
	findAll(({ name }) => name === 'img' || name === 'svg', cell.children).length > 0;

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

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Placed {
	cell: Element;
	column: number;
	width: number;
}
