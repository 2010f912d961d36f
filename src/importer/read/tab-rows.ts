import { rowMark } from './spaced/rows.ts';

/**
 * Reads lines, from the first of some, as the rows of a table whose cells are parted by tabs. `ends`
 * tells which lines belong to no table. Returns no rows if the first lines are none.
 *
 * One tab parts two cells, so two in a row leave one empty. Only where the number of cells differs by
 * that and agrees if tabs in a row count as one, the author lined columns up by them. A column without
 * head and values is what is left of that: it says nothing and goes.
 */
export function readTabRows(
	lines: readonly string[],
	ends: (line: string) => boolean
): { rows: string[][]; count: number } {
	const none = { rows: [], count: 0 };
	const first = lines[0] ?? '';
	const unmarked = lines.findIndex((line) => !line.includes(rowMark));
	const marked = lines.slice(0, unmarked < 0 ? undefined : unmarked);
	if (marked.length > 0)
		return finish(marked.map((line) => line.slice(line.indexOf(rowMark) + 1).split('\t')));
	if (ends(first) || lined(first).length < 2) return none;
	const end = lines.findIndex(
		(line) => !line.includes('\t') || line.includes(rowMark) || line.trim() === '' || ends(line)
	);
	const run = lines.slice(0, end < 0 ? undefined : end);
	const indent = Math.min(...run.map((line) => /^\t*/.exec(line)?.[0].length ?? 0));
	const single = run.map((line) => line.slice(indent).split('\t'));
	const width = single[0]?.length ?? 0;
	const evenTabs = single.every(({ length }) => length === width);
	const evenLined = run.every((line) => lined(line).length === lined(first).length);
	if (!evenTabs && evenLined) return finish(run.map(lined));
	const wider = single.findIndex(({ length }) => length > width);
	return finish(single.slice(0, wider < 0 ? undefined : wider));
}

/** The cells of a line whose columns are lined up by as many tabs as that takes. */
const lined = (line: string): string[] => line.trim().split(/\t+/);

function finish(rows: readonly string[][]): { rows: string[][]; count: number } {
	if (rows.length < 2) return { rows: [], count: 0 };
	const width = Math.max(...rows.map(({ length }) => length));
	const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
		rows.some((row) => (row[column] ?? '').trim() !== '')
	);
	return {
		rows: rows.map((row) => columns.map((column) => row[column] ?? '')),
		count: rows.length,
	};
}
