import { piecesOf } from './columns.ts';
import { readTypedMark } from '../typed-items.ts';

/** Between cells; two spaces may also stand behind a sentence. */
export const gap = / {3,}|(?<![.!?:]) {2}/;

/** The cells that gaps part. */
export const cellsOf = (line: string): string[] => line.trim().split(gap);

/** Whether a line has more than one cell. */
export const hasGap = (line: string | undefined): boolean => cellsOf(line ?? '').length > 1;

/** The column at which a line begins. */
export const indentOf = (line: string): number => line.search(/\S/);

/** The column behind a piece of a line. */
export const endOf = ({ index, 0: piece }: RegExpExecArray): number => index + piece.length;

/** Whether a cell of a line, but for the first, begins or ends below one of another line. */
export const areAligned = (line: string, other: string): boolean =>
	piecesOf(line)
		.slice(1)
		.some((cell) =>
			piecesOf(other)
				.slice(1)
				.some((one) => one.index === cell.index || endOf(one) === endOf(cell))
		);

/** The line behind those that may be rows, with nothing between them. */
export function endOfRun(
	lines: readonly string[],
	start: number,
	skip: readonly boolean[]
): number {
	let end = start;
	while (end < lines.length && !skip[end] && isRow(lines[end] ?? '')) end++;
	return end;
}

/** Items and captions are no rows; a number or a sign may begin one. */
const isRow = (line: string): boolean =>
	line.trim() !== '' &&
	!/^\s*(?:table|tabelle|figure|abbildung)\s*\d+\s*[:.]/i.test(line) &&
	!/[\t|]|^ {0,3}(?:#|`{3}|~{3}|\+[ -]|=|<[a-z/!]|>(?!\s*[\d=])|: )|^ *--/i.test(line) &&
	(readTypedMark(line)?.label === undefined ? readTypedMark(line) === undefined : hasGap(line));

/** Whether rows are lines such as “Dose: 5 mg”, whose first is no head. */
export const areLabels = (rows: readonly string[][]): boolean =>
	rows
		.map((row) => row.filter((cell) => cell.trim() !== ''))
		.every(([label = '', ...others]) => others.length < 2 && label.trim().endsWith(':'));
