import { piecesOf } from './columns.ts';
import { readTypedMark } from '../typed-items.ts';
import { areAligned } from './runs.ts';

/** Prose that an editor stretched to one width, or that a PDF has so: full lines, whose words a space or two part. */
export function isJustified(run: readonly string[]): boolean {
	const widths = run.slice(0, -1).map(({ length }) => length);
	const isFull = run.every((line) => line === run.at(-1) || line.trim().split(/\s+/).length > 3);
	const isEven = Math.max(...widths) - Math.min(...widths) < 2;
	const isTight = run.length > 2 && !run.some((line) => / {6}/.test(line.trim()));
	return run.length > 1 && Math.min(...widths) >= (isTight ? 24 : 45) && isEven && isFull;
}

/** Text of a page with several columns: sentences, which go on in lower case. */
export const isProse = (rows: readonly string[][]): boolean =>
	rows.length > 3 &&
	(rows[0] ?? []).every((_, column) => {
		const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
		const words = cells.join(' ').split(/\s+/).length;
		const lower = cells.filter((cell) => /^\p{Ll}/u.test(cell));
		return words > cells.length * 2.5 && lower.length * 4 > cells.length;
	});

/** Whether lines that are no table look like one: cells that begin or end below each other, or three in one. */
export function isLinedUp(run: readonly string[]): boolean {
	const wide = run.filter((line) => / {3}/.test(line.trim()));
	const mostCells = Math.max(...run.map((line) => piecesOf(line).length));
	if (isNumbered(run, mostCells)) return false;
	return (
		(wide.length > 0 && mostCells > 2) ||
		run.some((line, index) => areAligned(line, run[index + 1] ?? ''))
	);
}

/** Items of a list, whose numbers are followed by one column. */
export const isNumbered = (lines: readonly string[], columns: number): boolean =>
	columns < 3 && lines.every((line) => readTypedMark(line)?.label !== undefined);
