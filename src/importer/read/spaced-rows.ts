import { readTypedMark } from './typed-items.ts';

/**
 * Writes tabs between cells that spaces line up in columns, which a page would make one space of: a value
 * below an empty cell would move to another column. Changes `lines`; `skip` tells which of them are none.
 *
 * Returns the numbers of the lines at which something like a table begins that has no clear columns.
 */
export function tabSpacedRows(lines: string[], skip: readonly boolean[]): number[] {
	const unread: number[] = [];
	for (let index = 0; index < lines.length; index++) {
		if (skip[index] || !isRow(lines[index]) || !hasGap(lines[index])) continue;
		let end = index + 1;
		while (isRow(lines[end]) && !skip[end]) end++;
		const run = lines.slice(index, end).map((line) => line.trimEnd());
		const indent = Math.min(...run.map((line) => line.search(/\S/)));
		// Code of Markdown, which stays as it is.
		if (indent > 3 && (lines[index - 1] ?? '').trim() === '') {
			index = end;
			continue;
		}
		const rows = longestTable(run);
		const count = rows?.length ?? 0;
		for (const [at, cells] of (rows ?? []).entries())
			lines[index + at] = ' '.repeat(indent) + cells.join('\t');
		const rest = run.slice(count);
		const isUnclear = rows ? rest.some(hasGap) : rest.every((line) => countCells(line) > 2);
		if (run.length > 2 && isUnclear) unread.push(index + count + 1);
		index += run.length - 1;
	}
	return unread;
}

/** Between cells; two spaces may also stand behind a sentence. */
const gap = / {3,}|(?<![.!?:]) {2}/;

const hasGap = (line: string | undefined): boolean => gap.test(line?.trim() ?? '');

const countCells = (line: string): number => line.trim().split(gap).length;

const isRow = (line: string | undefined): boolean =>
	line !== undefined &&
	line.trim() !== '' &&
	!/[\t|]|^ {0,3}(?:[#>`~+=]|<[a-z/!])|^ *(?:\d+[.)] |--)/i.test(line) &&
	readTypedMark(line) === undefined;

/** The cells of the lines that have columns in common, from the first; the last one has several cells. */
function longestTable(run: readonly string[]): string[][] | undefined {
	let found: string[][] | undefined;
	for (let end = 2; end <= run.length; end++) {
		const rows = cutColumns(run.slice(0, end));
		if (!rows) return found;
		if (hasGap(run[end - 1])) found = rows;
	}
	return found;
}

/** Cuts lines where a column is blank in all of them and wider in some; nothing if that leaves a gap in a cell. */
function cutColumns(lines: readonly string[]): string[][] | undefined {
	const width = Math.max(...lines.map(({ length }) => length));
	const isBlank = Array.from({ length: width }, (_, column) =>
		lines.every((line) => (line[column] ?? ' ') === ' ')
	);
	const first = isBlank.indexOf(false);
	// The longest cell of a column may have one space behind it.
	const starts = isBlank.flatMap((blank, column) =>
		!blank &&
		column > first + 1 &&
		isBlank[column - 1] &&
		lines.some((line) => begins(line, column))
			? [column]
			: []
	);
	const columns = [first, ...starts];
	const rows = lines.map((line) =>
		columns.map((start, index) => line.slice(start, columns[index + 1]).trim())
	);
	return columns.length > 1 && !rows.flat().some((cell) => gap.test(cell)) ? rows : undefined;
}

/** Whether white space of two columns or more ends before one. */
const begins = (line: string, column: number): boolean =>
	/\S/.test(line[column] ?? '') && line.slice(column - 2, column) === '  ';
