import { childrenOf, joinRich, nameOf, plainText, type Rich, type RichNode } from './rich.ts';
import { hasDose, isLimiting, leadsToTreatment } from './words.ts';

/** A row of a table as one line. */
export interface ReadRow {
	/** Its first cell, behind the title of its column if that is needed; that of the row above if it is empty. */
	label: Rich;
	/** All that its cells say. */
	texts: Rich[];
	/** All that it says: `eGFR 10–29: none`. */
	said: Rich;
}

/**
 * Reads the rows of a table, whatever language it is written in; one of titles alone is a row itself. `read` reads what stands in a
 * cell.
 */
export function readRows(table: RichNode, read: (nodes: readonly RichNode[]) => Rich): ReadRow[] {
	const rows = findRows(table);
	const hasTitles = rows.length > 1 && cellsOf(rows[0]!).every((cell) => nameOf(cell) === 'th');
	const texts = rows.map((row) => cellsOf(row).map((cell) => read(childrenOf(cell))));
	const titles = hasTitles ? (texts.shift() ?? []) : [];
	if (hasTitles) rows.shift();
	let first: Rich = [];
	const width = Math.max(...texts.map(({ length }) => length));
	return texts.map((row, index) => {
		// A cell that reaches over several rows stands in the first of them.
		const cells = row.length < width && !isWide(rows[index]!) ? [[], ...row] : row;
		if (cells[0] && plainText(cells[0])) first = cells[0];
		const [title = []] = titles;
		const label = needsTitle(plainText(title), first) ? behind(title, first) : first;
		const values = cells.map((cell, column): Rich => {
			const name = titles[column] ?? [];
			const isNamed = cells.length > 2 || isNeeded(plainText(name), plainText(cell));
			return isNamed && plainText(cell) ? behind(name, cell) : cell;
		});
		const whole = leadsToTreatment(plainText(title)) ? label : behind(title, first);
		const said = joinRich(values.slice(1));
		const hasBoth = plainText(whole) !== '' && plainText(said) !== '';
		return { label, texts: cells, said: [...whole, ...(hasBoth ? [': '] : []), ...said] };
	});
}

/** Whether the title of the first column limits its cells, or a cell is a figure, which says nothing alone. */
export const needsTitle = (title: string, cell: Rich): boolean =>
	title !== '' &&
	(isLimiting(title) || /[(\d<>≤≥,]/.test(title) || /^[<>≤≥~≈]*\s*\d/.test(plainText(cell)));

const behind = (title: Rich, cell: Rich): Rich =>
	plainText(title) ? [...title, ' ', ...cell] : cell;

/** Whether a value alone would not say all: a figure without its unit, or what stands below another title than “Dose”. */
const isNeeded = (title: string, value: string): boolean =>
	isLimiting(title) || !leadsToTreatment(title) || (/\d/.test(value) && !hasDose(value));

/** Whether a row has a cell that reaches over several columns. */
const isWide = (row: RichNode): boolean =>
	cellsOf(row).some((cell) => /"colspan"/i.test(JSON.stringify({ ...cell, children: [] })));

/** The rows of a table. */
export const findRows = (node: RichNode): RichNode[] =>
	childrenOf(node).flatMap((child) => (nameOf(child) === 'tr' ? [child] : findRows(child)));

/** The cells of a row. */
export const cellsOf = (row: RichNode): RichNode[] =>
	childrenOf(row).filter((cell) => /^t[hd]$/.test(nameOf(cell)));
