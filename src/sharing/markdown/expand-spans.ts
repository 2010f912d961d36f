import { cloneNode, Element, isTag } from 'domhandler';

/**
 * Repeats each cell that spans several rows or columns in all of them, because Markdown tables have no such cells: the cells
 * after it would move under another heading.
 */
export function expandSpans(table: Element): void {
	const rows = rowsOf(table);
	for (const [index, row] of rows.entries()) {
		for (let column = 0; column < cellsOf(row).length; column++) {
			const cell = cellsOf(row)[column];
			if (!cell) continue;
			const [width, height] = [takeSpan(cell, 'colspan'), takeSpan(cell, 'rowspan')];
			const copies = (length: number) => Array.from({ length }, () => cloneNode(cell, true));
			insert(row, column + 1, copies(width - 1));
			for (const other of rows.slice(index + 1, index + height)) {
				if (other.parent === row.parent) insert(other, column, copies(width));
			}
			column += width - 1;
		}
	}
	if (rows.length > 0) fillHead(rows);
}

/** Completes the header row, which determines the number of columns of a Markdown table. */
function fillHead(rows: readonly Element[]): void {
	const width = Math.max(...rows.map((row) => cellsOf(row).length));
	const [first] = rows;
	const isHead = first && cellsOf(first).every(({ name }) => name === 'th');
	const head = isHead ? first : new Element('tr', {});
	while (cellsOf(head).length < width) head.children.push(new Element('th', {}));
	const body = first?.parent?.children;
	if (head !== first) body?.splice(body.indexOf(first!), 0, head);
}

/** The rows of a table, without those of nested tables. */
const rowsOf = (element: Element): Element[] =>
	element.children.filter(isTag).flatMap((child) => {
		if (child.name === 'tr') return [child];
		return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
	});

const cellsOf = (row: Element): Element[] =>
	row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');

/**
 * Reads and removes the number of rows or columns that a cell spans. A `rowspan` of 0 extends to the last row, and neither can
 * exceed 1000: https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
 */
function takeSpan({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
	const span = Number.parseInt(attribs[name] ?? '1', 10);
	delete attribs[name];
	if (name === 'rowspan' && span === 0) return 1000;
	return span > 0 ? Math.min(span, 1000) : 1;
}

function insert(row: Element, column: number, cells: readonly Element[]): void {
	// A row may be too short to reach the column.
	while (cellsOf(row).length < column) row.children.push(new Element('td', {}));
	const before = cellsOf(row)[column];
	const index = before ? row.children.indexOf(before) : row.children.length;
	row.children.splice(index, 0, ...cells);
	for (const cell of cells) cell.parent = row;
}
