import type { Element } from 'hast';
import { textOf } from '../../lib/html/hast.ts';
import { childrenOf, joinRich, nameOf, plainText, type Rich, type RichNode } from './rich.ts';
import { hasDose } from './doses.ts';
import { hasNoName } from './labels.ts';
import { isLimiting } from './limiting.ts';
import { leadsToTreatment } from './words.ts';

/** A row of a table as one line. */
export interface ReadRow {
	/** Its first cell, behind the title of its column if that is needed. */
	label: Rich;
	/** All that its cells say, the first of them that of the row above if it is empty. */
	texts: Rich[];
	/** All that it says: `eGFR 10–29: none`. */
	said: Rich;
}

/**
 * Reads the rows of a table, whatever language it is written in; one of titles alone is a row itself. `read` reads what stands in a
 * cell.
 */
export function readRows(table: RichNode, read: (nodes: readonly RichNode[]) => Rich): ReadRow[] {
	const grid = gridOf(table);
	const count = countTitles(grid);
	const titles = readTitles(grid.slice(0, count), read);
	const texts = grid.slice(count).map((row) => row.map((cell) => read(childrenOf(cell))));
	let first: Rich = [];
	return texts.map(([own = [], ...others]) => {
		if (plainText(own)) first = own;
		const cells = [first, ...others];
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
	!(leadsToTreatment(title) && hasNoName(plainText(cell))) &&
	(isLimiting(title) || /[(\d<>≤≥,]/.test(title) || /^[<>≤≥~≈]*\s*\d/.test(plainText(cell)));

const behind = (title: Rich, cell: Rich): Rich =>
	plainText(title) ? [...title, ' ', ...cell] : cell;

/** Whether a value alone would not say all: a figure without its unit, or what stands below another title than “Dose”. */
const isNeeded = (title: string, value: string): boolean =>
	isLimiting(title) || !leadsToTreatment(title) || (/\d/.test(value) && !hasDose(value));

/** What the cells of rows of titles say, column by column; nothing where one of them holds what cannot be read. */
export const readTitles = <Text extends Rich | undefined>(
	rows: readonly (readonly RichNode[])[],
	read: (nodes: readonly RichNode[]) => Text
): Text[] =>
	(rows[0] ?? []).map((_, column) => {
		const cells = [...new Set(rows.flatMap((row) => row[column] ?? []))];
		const texts = cells.map((cell) => read(childrenOf(cell)));
		if (texts.some((text) => !text)) return undefined as Text;
		return texts.flatMap((text, at) => [...(at > 0 ? [' '] : []), ...text!]) as Rich as Text;
	});

/** How many rows a table of several begins with that have nothing but titles. */
export function countTitles(grid: readonly (readonly RichNode[])[]): number {
	const isOfTitles = (row: readonly RichNode[]) =>
		row.every((cell) => cell === emptyCell || nameOf(cell) === 'th');
	const count = grid.findIndex((row) => !isOfTitles(row));
	return count < 0 ? Math.min(1, grid.length - 1) : count;
}

/** The cells of a table by rows and columns: what reaches over several of these stands in each, but a title of all columns. */
export function gridOf(table: RichNode): RichNode[][] {
	const rows = findRows(table);
	const grid: (RichNode | undefined)[][] = rows.map(() => []);
	for (const [index, row] of rows.entries()) {
		const cells = childrenOf(row).filter((cell) => /^t[hd]$/.test(nameOf(cell)));
		for (const own of cells) {
			const line = grid[index]!;
			const free = [...line, undefined].indexOf(undefined);
			const above = grid[index - 1]?.[free];
			const isUnclear = [line[free - 1], above].every((one) => one && hasDose(wordsOf(one)));
			const cell = above && isDitto.test(wordsOf(own)) && !isUnclear ? above : own;
			for (const below of grid.slice(index, index + spanOf(cell, 'rowspan'))) {
				for (let column = 0; column < spanOf(cell, 'colspan'); column += 1)
					below[free + column] = cells.length === 1 && column > 0 ? emptyCell : cell;
			}
		}
	}
	const width = Math.max(...grid.map(({ length }) => length));
	return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? emptyCell));
}

/** What stands for the same as in the cell above or, which cannot be known where both have doses, in the one before it. */
const isDitto = /^\s*(?:["”“″〃„]|''|ditto|dito|idem|do\.)\s*$/i;

const wordsOf = (cell: RichNode): string => textOf(cell as Element);

const emptyCell: RichNode = { type: 'element', tagName: 'td', properties: {}, children: [] };

/** Over how many rows or columns a cell reaches, however HTML or MDX writes that. */
const spanOf = (cell: RichNode, name: string): number => {
	const properties = cell.type === 'element' ? Object.entries(cell.properties) : [];
	const [, span] = properties.find(([key]) => key.toLowerCase() === name) ?? [];
	return Math.min(Math.max(1, Number(/\d+/.exec(String(span))?.[0] ?? 1)), 100);
};

/** The rows of a table, but for those of its foot, which is a note. */
export const findRows = (node: RichNode): RichNode[] =>
	childrenOf(node)
		.filter((child) => nameOf(child) !== 'tfoot')
		.flatMap((child) => (nameOf(child) === 'tr' ? [child] : findRows(child)));
