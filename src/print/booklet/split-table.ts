import { cloneNode, isTag, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/**
 * Cuts a table that has more columns than a sheet has room for into several, each of which begins with the names of the
 * rows: for one that leaves its page, Chromium prints all pages smaller, and at last cuts it off. One with merged cells
 * stays whole, since a cell may reach over the cut. Returns the tables.
 */
export function splitTable(table: Element): Element[] {
	const rows = rowsOf(table);
	const columns = Math.max(0, ...rows.map(({ length }) => length)) - 1;
	const isMerged = rows.flat().some(({ attribs: { rowspan, colspan } }) => rowspan ?? colspan);
	if (columns < mostColumns || isMerged) return [table];
	const parts = Math.ceil(columns / (mostColumns - 1));
	const width = Math.ceil(columns / parts);
	return Array.from({ length: parts }, (_, part) => {
		const copy = cloneNode(table, true);
		for (const cell of rowsOf(copy).flatMap((cells) =>
			cells.filter((_, column) => column > 0 && Math.ceil(column / width) !== part + 1)
		))
			DomUtils.removeElement(cell);
		// A caption stands once, and so does an id.
		for (const element of part > 0 ? DomUtils.findAll(() => true, [copy]) : []) {
			delete element.attribs['id'];
			if (element.name === 'caption') DomUtils.removeElement(element);
		}
		return copy;
	});
}

/** As many as fit in small type, each with a figure and its unit. */
const mostColumns = 12;

const rowsOf = (table: Element): Element[][] =>
	DomUtils.findAll(({ name }) => name === 'tr', [table]).map(({ children }) =>
		children.filter(isTag)
	);
