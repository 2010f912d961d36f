import type { Notice } from './parts.ts';
import { shorten } from './counted.ts';
import { unalignedNotice } from './spaced/notices.ts';
import { rowMark } from './spaced/rows.ts';
import { areLabels } from './spaced/runs.ts';
import { readTypedMark } from './typed-items.ts';

/** The rows of a table, the lines that they take, and what is said of those that do not fit its head. */
export interface TabRows {
	/** None of lines that stay as they were typed, as it is not certain under which head a cell stands. */
	rows: string[][];
	count: number;
	notices: Notice[];
}

/**
 * Reads lines, from the first of some, as the rows of a table whose cells are parted by tabs. `line` is the number of the
 * first, `ends` tells which lines belong to no table. Takes no line if the first ones are none.
 */
export function readTabRows(
	lines: readonly string[],
	line: number,
	ends = (line: string) => readTypedMark(line) !== undefined
): TabRows {
	const none = { rows: [], count: 0, notices: [] };
	const first = lines[0] ?? '';
	const unmarked = lines.findIndex((line) => !line.includes(rowMark));
	const marked = lines.slice(0, unmarked < 0 ? undefined : unmarked);
	if (marked.length > 0)
		return finish(marked.map((line) => line.slice(line.indexOf(rowMark) + 1).split('\t')));
	if (ends(first) || !/\S\t+\S/.test(first)) return none;
	const end = lines.findIndex(
		(line) => !line.includes('\t') || line.includes(rowMark) || line.trim() === '' || ends(line)
	);
	const run = lines.slice(0, end < 0 ? undefined : end);
	const indent = Math.min(...run.map((line) => /^\t*/.exec(line)?.[0].length ?? 0));
	const rows = run.map((line) => line.slice(indent).split('\t'));
	const second = startOfSecond(rows);
	const table = second < 0 ? rows : rows.slice(0, second);
	if (table.length < 2 || areLabels(table)) return none;
	const aligned = alignTabs(table);
	const notices = Array.isArray(aligned)
		? nameRows(aligned, (index) => line + index, 'leave one tab between two cells')
		: aligned.unsure.map((at) => unalignedNotice(table[at] ?? [], line + at));
	if (second > 0) notices.push(secondNotice(rows[second] ?? [], line + second));
	return Array.isArray(aligned)
		? { ...finish(aligned), notices }
		: { rows: [], count: table.length, notices };
}

/** The head of a wider table that follows directly: it has no number, and all rows below it are as wide. */
const startOfSecond = (rows: readonly string[][]): number =>
	rows.findIndex(
		({ length }, index) =>
			length > (rows[0]?.length ?? 0) &&
			index < rows.length - 1 &&
			!/\d/.test(rows[index]?.join('') ?? '') &&
			rows.slice(index).every((row) => row.length === length)
	);

/**
 * Puts the cells of rows below their heads. One tab parts two cells, so two in a row leave one empty. Only where the number
 * of cells differs by that and agrees if tabs in a row count as one, the author lined columns up by them. Where it
 * agrees in neither way, and a tab too many may be for either reason, the rows are returned of which it is not certain.
 */
export function alignTabs(rows: readonly string[][]): string[][] | { unsure: number[] } {
	const lined = rows.map((row) => row.filter((cell, at) => at === 0 || cell.trim() !== ''));
	const width = rows[0]?.length ?? 0;
	const differs = (row: readonly string[]) => row.length !== width;
	if (!rows.some(differs)) return [...rows];
	if (lined.every((row) => row.length === lined[0]?.length)) return lined;
	const hasGap = (row: readonly string[]) => /\S\t\t+\S/.test(row.join('\t'));
	const mayBeLined = (row: readonly string[], index: number) =>
		hasGap(row) &&
		(index === 0 ||
			(row.length > width && (lined[index]?.length ?? 0) <= width) ||
			// A cell that is shorter than its head wants one tab more.
			(row[1] === '' && (row[0]?.length ?? 0) < (rows[0]?.[0]?.length ?? 0)));
	if (!rows.some(mayBeLined)) return [...rows];
	// The first that does not fit, and those that seem to, but whose empty cell is not shown.
	const first = rows.findIndex(differs);
	const isUnsure = (row: readonly string[], at: number) =>
		at === first || (at > 0 && !differs(row) && hasGap(row));
	return { unsure: [...rows.keys()].filter((at) => isUnsure(rows[at] ?? [], at)) };
}

/**
 * Names the rows that have more cells than the head, or fewer; a cell alone is the title of those below it. `edit` says how one
 * cell is kept from becoming two.
 */
export const nameRows = (
	[head = [], ...rows]: readonly string[][],
	lineOf: (index: number) => number,
	edit: string
): Notice[] =>
	rows.flatMap((row, index) => {
		const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
		if (width <= head.length && (row.length >= head.length || row.length < 2)) return [];
		const line = lineOf(index + 1);
		return [
			{
				line,
				message: `has the row “${shorten(row.join(' | '))}” of ${row.length} cells below a head of ${head.length}`,
				fix: `give each cell a title, and each title a cell; ${edit}`,
			},
		];
	});

const secondNotice = (row: readonly string[], line: number): Notice => ({
	line,
	message: `has the row “${shorten(row.join(' | '))}”, taken for the head of a second table, as it has more cells than that of the first`,
	fix: 'part the tables by an empty line',
});

/** A column without head and values is what is left of tabs that line others up: it says nothing and goes. */
function finish(rows: readonly string[][]): TabRows {
	if (rows.length < 2) return { rows: [], count: 0, notices: [] };
	const width = Math.max(...rows.map(({ length }) => length));
	const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
		rows.some((row) => (row[column] ?? '').trim() !== '')
	);
	return {
		rows: rows.map((row) => columns.map((column) => row[column] ?? '')),
		count: rows.length,
		notices: [],
	};
}
