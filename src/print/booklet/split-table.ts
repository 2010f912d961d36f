import { cloneNode, isTag, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/**
 * Cuts a table that has more columns than a sheet has room for into several, each of which begins with the names of the
 * rows: for one that leaves its page, Chromium prints all pages smaller, and at last cuts it off. One with merged cells
 * stays whole, since a cell may reach over the cut. Returns the tables.
 */
export function splitTable(table: Element): Element[] {
	const rows = rowsOf(table).map(cellsOf);
	const columns = Math.max(0, ...rows.map(({ length }) => length)) - 1;
	if (columns < mostColumns || rows.flat().some(isMerged)) return [table];
	const parts = Math.ceil(columns / (mostColumns - 1));
	const width = Math.ceil(columns / parts);
	return Array.from({ length: parts }, (_, part) => {
		const copy = cloneNode(table, true);
		for (const row of rowsOf(copy)) keepColumns(row, 1 + part * width, width);
		if (part > 0) removeRepeated(copy);
		return copy;
	});
}

/** As many as fit in small type, each with a figure and its unit. */
const mostColumns = 12;

const isMerged = ({ attribs }: Element): boolean => 'rowspan' in attribs || 'colspan' in attribs;

const rowsOf = (table: Element): Element[] =>
	DomUtils.findAll(({ name }) => name === 'tr', table.children);

const cellsOf = (row: Element): Element[] => row.children.filter(isTag);

/** Leaves a row its name and so many of its cells. */
function keepColumns(row: Element, first: number, count: number): void {
	row.children = cellsOf(row).filter(
		(_, column) => column === 0 || (column >= first && column < first + count)
	);
}

/** A caption stands once, and so does an id. */
function removeRepeated(table: Element): void {
	for (const element of DomUtils.findAll(() => true, [table])) {
		delete element.attribs['id'];
		if (element.name === 'caption') DomUtils.removeElement(element);
	}
}
