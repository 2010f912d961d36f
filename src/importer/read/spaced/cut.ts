import { isOdd, piecesOf } from './columns.ts';
import { isNumbered } from './looks.ts';
import { isBehind } from './wrapped.ts';
import { areAligned, endOf, endOfRun, gap, hasGap, indentOf } from './runs.ts';

/** The rows of a table whose rows, or whose head, empty lines part from each other. */
export function readApart(
	lines: readonly string[],
	start: number,
	firstEnd: number,
	skip: readonly boolean[]
): { rows: string[][]; end: number } | undefined {
	let found: { rows: string[][]; end: number } | undefined;
	let last = lines.slice(start, firstEnd);
	const all = [...last];
	let width = isOneRow(last) ? undefined : (cutColumns(last)?.[0]?.length ?? 0);
	for (let end = firstEnd; isApart(lines, end) && all.length < longest;) {
		const next = lines.slice(end + 1, endOfRun(lines, end + 1, skip));
		const isBelow = next.some((line) => all.some((above) => areAligned(line, above)));
		if (!isBelow || !(isOneRow(last) || isOneRow(next))) break;
		all.push(...next);
		end += next.length + 1;
		last = next;
		const rows = cutColumns(all);
		width ??= rows?.[0]?.length;
		if (!rows || rows[0]?.length !== width) break;
		found = { rows, end };
	}
	const { rows = [] } = found ?? {};
	return rows.length > 2 || (rows[0]?.length ?? 0) > 2 ? found : undefined;
}

/** Longer tables are parted, or named. */
const longest = 500;

/** Whether an empty line parts what stands above it from a row. */
const isApart = (lines: readonly string[], line: number): boolean =>
	lines[line]?.trim() === '' && hasGap(lines[line + 1]);

/** Whether lines begin one row, the others being indented below its first cell. */
const isOneRow = ([first = '', ...others]: readonly string[]): boolean =>
	others.every((line) => indentOf(line) > indentOf(first) + 1);

/**
 * The cells of the lines that have columns in common, from the first; the last one has several cells, or goes on with a
 * later cell of the row above.
 */
export function longestTable(run: readonly string[]): string[][] | undefined {
	let found: string[][] | undefined;
	const first = Math.min(...run.map(indentOf));
	for (let end = 2; end <= Math.min(run.length, longest); end++) {
		const isLast = hasGap(run[end - 1]) || indentOf(run[end - 1] ?? '') > first + 3;
		const rows = isLast ? cutColumns(run.slice(0, end)) : undefined;
		if (!rows && hasGap(run[end - 1])) return found;
		found = rows ?? found;
	}
	return found;
}

/** Cuts lines into columns; where words reach over these, they are the title of a group of rows. */
function cutColumns(lines: readonly string[]): string[][] | undefined {
	const whole = cutAt(lines, startsIn(lines));
	if (whole) return whole;
	const first = Math.min(...lines.map(indentOf));
	const isTitle = (line: string) =>
		!hasGap(line) && indentOf(line) === first && line.trim().length < longestTitle;
	const rows = lines.filter((line) => !isTitle(line));
	const starts = startsIn(rows);
	const cut = rows.length * 2 < lines.length ? undefined : cutAt(rows, starts);
	return (
		cut &&
		lines.map((line) =>
			isTitle(line) ? [line.trim(), ...starts.slice(1).map(() => '')] : (cut.shift() ?? [])
		)
	);
}

const longestTitle = 60;

/** The columns that are blank before in all lines, and where a gap ends in some. */
function startsIn(lines: readonly string[]): number[] {
	const width = Math.max(...lines.map(({ length }) => length));
	const first = Math.min(...lines.map(indentOf));
	const isBlank = Array.from({ length: width }, (_, column) =>
		lines.every((line) => (line[column] ?? ' ') === ' ')
	);
	const isStart = (column: number) =>
		column > first + 1 &&
		isBlank[column - 1] &&
		lines.some((line) => /^ {2}\S/.test(line.slice(column - 2)));
	return [
		first,
		...isBlank.flatMap((blank, column) => (!blank && isStart(column) ? [column] : [])),
	];
}

/** Cuts lines at columns; nothing if that leaves a gap in a cell, or if no two lines have a gap before a column. */
function cutAt(lines: readonly string[], starts: readonly number[]): string[][] | undefined {
	// The longest cell of a column may have one space behind it.
	const isLined = starts.slice(1).some((start, index) => {
		const isApart = (line: string) =>
			line.slice(start, starts[index + 2]).trim() !== '' &&
			/ {2}$/.test(line.slice(0, start) + /^ */.exec(line.slice(start))?.[0]);
		return lines.filter(isApart).length > 1;
	});
	const rows = lines.map((line, index) => {
		const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
		return index > 0 && goesOn(line, starts) ? joinTight(cells, line, starts) : cells;
	});
	return isLined &&
		!isNumbered(lines, starts.length) &&
		!rows.flat().some((cell) => gap.test(cell)) &&
		lines.every((line) => fits(line, starts, lines))
		? rows
		: undefined;
}

/** Whether a line goes on with the row above: it has no first cell, or begins as nothing that stands for itself. */
const goesOn = (line: string, [first = 0, second = 0]: readonly number[]): boolean =>
	line.slice(first, second).trim() === '' || isBehind(line.trim(), ' ');

/** Joins cells that a single space parts, which stands between words of one text where the row above goes on; figures are two. */
const joinTight = (cells: string[], line: string, starts: readonly number[]): string[] =>
	cells.reduceRight<string[]>((made, cell, column) => {
		const joint = line.slice((starts[column] ?? 0) - 2);
		if (column === 0 || !/^\S \S/.test(joint) || /^\d \d/.test(joint)) return [cell, ...made];
		cells[column - 1] += ` ${cell}`;
		return ['', ...made];
	}, []);

/** Not all programs agree how wide a sign is: where a line has one, its cells begin or end where others do. */
const fits = (line: string, starts: readonly number[], lines: readonly string[]): boolean =>
	!isOdd(line) ||
	piecesOf(line)
		.slice(1)
		.every(
			(piece) =>
				starts.includes(piece.index) ||
				lines.some(
					(other) => other !== line && piecesOf(other).some((one) => endOf(one) === endOf(piece))
				)
		);
