import type { Root } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { Columns, isOdd, piecesOf } from './columns.ts';
import { splitLines } from './line-breaks.ts';
import type { Notice } from './parts.ts';
import { readTypedMark } from './typed-items.ts';
import { joinWrapped } from './wrapped-rows.ts';

/** Stands before a row whose cells tabs part for certain, whatever it begins with: a character of no text. */
export const rowMark = '\uFDD2';

/**
 * Writes tabs between cells that spaces line up in columns, which a page would make one space of: a value
 * below an empty cell would move to another column. Changes `lines`; `skip` tells which of them are none.
 *
 * Names what looks like a table but has no clear columns, and rows that may go on with the one above.
 */
export function tabSpacedRows(lines: string[], skip: readonly boolean[]): Notice[] {
	const columns = new Columns();
	const shown = lines.map((line) => columns.encode(line));
	const known: Known = { lines, shown, columns, skip, notices: [] };
	let end: number;
	for (let index = 0; index < lines.length; index = Math.max(end, index + 1)) {
		end = index;
		if (!hasGap(shown[index])) continue;
		end = endOfRun(shown, index, skip);
		end = end > index ? readRun(index, end, known) : readItems(index, known);
	}
	return known.notices;
}

/** Says of a table that is drawn with dashes or lined up by spaces that it could not be read. */
export const drawnNotice = (line: number): Notice => ({
	line,
	message:
		'has a table, drawn or lined up by spaces, whose words do not fit its columns: see that each value is under its head',
	fix: 'write it as a table of Markdown: | Drug | Dose |',
});

const proseNotice = (line: number): Notice => ({
	line,
	message:
		'has text in columns, whose lines stand beside each other in a table: sentences go on below, not beside',
	fix: 'write the text of one column after that of the other',
});

const unsureNotice = (line: number, [row, ...others]: readonly string[][]): Notice[] =>
	row
		? [
				{
					line,
					message: `has a table, lined up by spaces, whose row “${row.filter((cell) => cell !== '').join(' | ')}”${others.length > 0 ? ` (and ${others.length} more)` : ''} may go on with the row above: it stays a row of its own`,
					fix: 'write it as a table of Markdown: | Drug | Dose |',
				},
			]
		: [];

/** Names paragraphs of a document whose words spaces line up, by widths that are known to its program alone. */
export function findSpacedRows({ children }: Root): Notice[] {
	const notices: Notice[] = [];
	let run: string[] = [];
	for (const [index, block] of children.entries()) {
		const lines = block.type === 'paragraph' ? splitLines(block.children).map(plainText) : [];
		const gaps = lines.every(hasGap) ? lines : [];
		run.push(...gaps);
		const next = children[index + 1];
		const goesOn =
			gaps.length > 0 && next?.type === 'paragraph' && hasGap(plainText(next.children));
		if (goesOn) continue;
		const first = (run[0] ?? '').trim().replace(/\s+/g, ' ');
		if (run.length > 1 && isLinedUp(run) && !isJustified(run))
			notices.push({
				message: `at “${first}”: lines words up by spaces, of which a page shows one: see that each value is under its head`,
				fix: 'make a table of it, and import again',
			});
		run = [];
	}
	return notices;
}

/** Reads the lines that stand together from one with a gap; returns the line behind what was read. */
function readRun(start: number, end: number, known: Known): number {
	const { lines, shown, columns, notices } = known;
	const run = shown.slice(start, end).map((line) => line.trimEnd());
	const apart = readApart(shown, start, end, known.skip);
	const found = apart?.rows ?? longestTable(run);
	const read = found && joinWrapped(found.map((row) => row.map((cell) => columns.decode(cell))));
	const rows = read?.rows;
	const taken = apart ? apart.end - start : (found?.length ?? 0);
	const rest = apart ? [] : run.slice(taken);
	if (isJustified(run) && (rest.length > 0 || taken < 3)) return end;
	const isBetween = taken === 2 && (lines[start - 1] ?? '').trim() !== '' && rest.length > 0;
	// Lines that all begin so may be a quotation.
	const isQuoted = run.every((line) => line.trimStart().startsWith('>'));
	const isLabelled = rows?.every(
		([label = '', ...others]) => others.length < 2 && label.endsWith(':')
	);
	if (isLabelled) return end;
	if (!rows || rows.length < 2 || isBetween || isQuoted) {
		if (isLinedUp(run)) notices.push(drawnNotice(start + 1));
		return end;
	}
	const indent = ' '.repeat(Math.min(...run.map(indentOf)));
	const made = rows.map((cells) => indent + rowMark + cells.join('\t'));
	lines.splice(start, taken, ...made, ...Array<string>(taken - made.length).fill(''));
	notices.push(...unsureNotice(start + 1, read.unsure));
	if (isProse(rows)) notices.push(proseNotice(start + 1));
	if (rest.some(hasGap) && run.length > 2) notices.push(drawnNotice(start + taken + 1));
	return Math.max(end, start + taken);
}

/** Names items whose text has columns of which some are empty; returns the line behind them. */
function readItems(start: number, { shown, skip, notices }: Known): number {
	let end = start;
	const isItem = (line = '') => readTypedMark(line)?.label === undefined && readTypedMark(line);
	while (!skip[end] && isItem(shown[end])) end++;
	const items = shown.slice(start, end).filter(hasGap);
	const isUneven = items.some((line) => cellsOf(line).length !== cellsOf(items[0] ?? '').length);
	const isTwice = items.some((line) =>
		cellsOf(line)
			.slice(1)
			.some((cell) => readTypedMark(cell)?.sure)
	);
	if (isTwice || (isUneven && isLinedUp(items))) notices.push(drawnNotice(start + 1));
	return end;
}

interface Known {
	lines: string[];
	/** The lines as columns. */
	shown: readonly string[];
	columns: Columns;
	skip: readonly boolean[];
	notices: Notice[];
}

/** Between cells; two spaces may also stand behind a sentence. */
const gap = / {3,}|(?<![.!?:]) {2}/;

const cellsOf = (line: string): string[] => line.trim().split(gap);
const hasGap = (line: string | undefined): boolean => cellsOf(line ?? '').length > 1;
const indentOf = (line: string): number => line.search(/\S/);

/** The line behind those that may be rows, with nothing between them. */
function endOfRun(lines: readonly string[], start: number, skip: readonly boolean[]): number {
	let end = start;
	while (end < lines.length && !skip[end] && isRow(lines[end] ?? '')) end++;
	return end;
}

/** Items are no rows; a number or a sign may begin one. */
const isRow = (line: string): boolean =>
	line.trim() !== '' &&
	!/[\t|]|^ {0,3}(?:#|`{3}|~{3}|\+[ -]|=|<[a-z/!]|>(?!\s*[\d=])|: )|^ *--/i.test(line) &&
	(readTypedMark(line)?.label === undefined ? readTypedMark(line) === undefined : hasGap(line));

/** Longer tables are parted, or named. */
const longest = 500;

/** The rows of a table whose rows, or whose head, empty lines part from each other. */
function readApart(
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
		if (next.length === 0 || !(isOneRow(last) || isOneRow(next))) break;
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
function longestTable(run: readonly string[]): string[][] | undefined {
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
	const rows = lines.map((line) =>
		starts.map((start, index) => line.slice(start, starts[index + 1]).trim())
	);
	return isLined &&
		!isNumbered(lines, starts.length) &&
		!rows.flat().some((cell) => gap.test(cell)) &&
		lines.every((line) => fits(line, starts, lines))
		? rows
		: undefined;
}

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

const endOf = ({ index, 0: piece }: RegExpExecArray): number => index + piece.length;

/** Items of a list, whose numbers are followed by one column. */
const isNumbered = (lines: readonly string[], columns: number): boolean =>
	columns < 3 && lines.every((line) => readTypedMark(line)?.label !== undefined);

/** Prose that an editor stretched to one width, or that a PDF has so: full lines, whose words a space or two part. */
function isJustified(run: readonly string[]): boolean {
	const widths = run.slice(0, -1).map(({ length }) => length);
	const isFull = run.every((line) => line === run.at(-1) || line.trim().split(/\s+/).length > 3);
	const isEven = Math.max(...widths) - Math.min(...widths) < 2;
	const isTight = run.length > 2 && !run.some((line) => / {6}/.test(line.trim()));
	return Math.min(...widths) >= (isTight ? 24 : 45) && isEven && isFull;
}

/** Text of a page with several columns: sentences, which go on in lower case. */
const isProse = (rows: readonly string[][]): boolean =>
	rows.length > 3 &&
	(rows[0] ?? []).every((_, column) => {
		const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
		const words = cells.join(' ').split(/\s+/).length;
		const lower = cells.filter((cell) => /^\p{Ll}/u.test(cell));
		return words > cells.length * 2.5 && lower.length * 4 > cells.length;
	});

/** Whether lines that are no table look like one: cells that begin or end below each other, or several in each. */
function isLinedUp(run: readonly string[]): boolean {
	const rows = run.map((line) => piecesOf(line).slice(1));
	const wide = run.filter((line) => / {3}/.test(line.trim()));
	const mostCells = Math.max(...rows.map(({ length }) => length));
	if (isNumbered(run, mostCells + 1)) return false;
	return (
		(wide.length > 1 && mostCells > 1) ||
		rows.some((cells, index) =>
			cells.some((cell) =>
				rows[index + 1]?.some((below) => below.index === cell.index || endOf(below) === endOf(cell))
			)
		)
	);
}
