import { Columns } from './columns.ts';
import type { Notice } from '../parts.ts';
import { isPlainBullet, readTypedMark } from '../typed-items.ts';
import { joinWrapped } from './wrapped.ts';
import { longestTable, readApart } from './cut.ts';
import { isJustified, isLinedUp, isProse } from './looks.ts';
import { drawnNotice, proseNotice, unsureNotice } from './notices.ts';
import { areLabels, cellsOf, endOfRun, hasGap, indentOf } from './runs.ts';

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
	if (rows && areLabels(rows)) return end;
	if (!rows || rows.length < 2 || isBetween || isQuoted) {
		if (isLinedUp(run)) notices.push(drawnNotice(start + 1));
		return end;
	}
	const typed = shown.slice(start, start + taken);
	const isCut = (row: string[]) => cutsAmount(typed.find(isLineOf(row)) ?? '', row);
	const unsure = [...read.unsure, ...(found ?? []).filter(isCut)];
	const indent = ' '.repeat(Math.min(...run.map(indentOf)));
	const made = rows.map((cells) => indent + rowMark + cells.join('\t'));
	lines.splice(start, taken, ...made, ...Array<string>(taken - made.length).fill(''));
	notices.push(
		...unsureNotice(start + Math.max(0, typed.findIndex(isLineOf(unsure[0]))) + 1, unsure)
	);
	// Where no line has a cell in each column, some stand beside the columns of the others.
	const most = Math.max(...run.slice(0, taken).map((line) => cellsOf(line).length));
	if (most < (rows[0]?.length ?? 0)) notices.push(drawnNotice(start + 1));
	if (isProse(rows)) notices.push(proseNotice(start + 1));
	const isIndented = rest[0] !== undefined && indentOf(rest[0]) > indent.length + 3;
	if ((rest.some(hasGap) || isIndented) && run.length > 2)
		notices.push(drawnNotice(start + taken + 1));
	return Math.max(end, start + taken);
}

const isLineOf =
	(row: readonly string[] = []) =>
	(line: string): boolean =>
		line.replace(/ /g, '') === row.join('').replace(/ /g, '');

/** Whether a single space, which may stand within a text, parts a number from the words behind it. */
const cutsAmount = (line: string, row: readonly string[]): boolean =>
	row.some((cell, column) => {
		const next = row[column + 1] ?? '';
		return /\d$/.test(cell) && /^[\p{L}%]/u.test(next) && line.includes(`${cell} ${next}`);
	});

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
			.some((cell) => isPlainBullet(readTypedMark(cell)))
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
