/*
 * Tables that are drawn with dashes, as pandoc reads them: simple ones, ones whose rows take several
 * lines, and grids (https://pandoc.org/MANUAL.html#tables).
 */

import { Columns, piecesOf } from './spaced/columns.ts';
import { readDatabaseTable } from './database-tables.ts';
import { fenceFractions } from './fractions.ts';
import { linesOfCode } from './lines-of-code.ts';
import { isHeadless } from '../tree/grid.ts';
import type { Notice } from './parts.ts';
import { drawnNotice, unsureNotice } from './spaced/notices.ts';
import { tabSpacedRows } from './spaced/rows.ts';
import { hasGap } from './spaced/runs.ts';
import { joinWrapped } from './spaced/wrapped.ts';

/**
 * Writes drawn tables with bars, on the lines that they had, and tabs between cells that spaces line up;
 * tables that do not fit their columns are named.
 */
export function readDrawnTables(
	source: string,
	hasCode: boolean
): { text: string; notices: Notice[] } {
	const lines = source.split('\n');
	const notices: Notice[] = [];
	const inCode = linesOfCode(lines);
	if (hasCode) fenceFractions(lines, inCode);
	// The last head that a rule was below.
	let ruled = Infinity;
	for (let index = 0; index < lines.length; index++) {
		if (!inCode[index] && isRuledHead(lines, index, ruled)) {
			lines.splice(index, 2, '', lines[index] ?? '');
			ruled = index;
		}
		if (!inCode[index] && boxTop.test(lines[index] ?? '')) writeGrid(lines, index);
		const queried = inCode[index] ? undefined : readDatabaseTable(lines, index);
		const parted = queried
			? withBars(queried.rows, queried.count, true)
			: inCode[index]
				? []
				: readParted(lines, index);
		lines.splice(index, parted.length, ...parted);
		index += parted.length;
		const isApart = isBlank(lines[index - 1]) || isDoubled(lines[index]);
		if (inCode[index] || !(isApart || isHeadOfColumns(lines, index))) continue;
		const end = endOfTable(lines, index);
		if (end === undefined) continue;
		const read = readRows(lines.slice(index, end));
		if (read) {
			notices.push(...unsureNotice(index + 1, read.unsure));
			lines.splice(index, end - index, ...withBars(read.rows, end - index, read.isHeaded));
		} else {
			notices.push(drawnNotice(index + 1));
			if (hasCode) keepColumns(lines, index, end);
		}
		index = end - 1;
	}
	notices.push(...tabSpacedRows(lines, linesOfCode(lines, hasCode)));
	return { text: lines.join('\n'), notices };
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
const isDashes = (line: string | undefined): boolean => /^ {0,3}-{3,}[ \t]*$/.test(line ?? '');
/** `-----  ---`, `=====  ===`: the columns of a table; `- - -` is a rule. */
const isColumns = (line: string | undefined): boolean =>
	/^ {0,3}([-=])\1+(?: +\1{2,})+[ \t]*$/.test(line ?? '') && /-{3}|={3}/.test(line ?? '');
const isDoubled = (line: string | undefined): boolean => isColumns(line) && /=/.test(line ?? '');
const isBorder = (line: string | undefined): boolean =>
	/^\+(?:[-=:]{2,}\+)+[ \t]*$/.test(line ?? '');

/**
 * Whether a rule parts a head, below which it reaches to the last column, from rows that spaces line up. Directly below other
 * rows it is that of a second table only if the first has one.
 */
function isRuledHead(lines: readonly string[], head: number, ruled: number): boolean {
	const rule = /^\s*([-=_])\1{2,}(?=\s*$)/.exec(lines[head + 1] ?? '')?.[0] ?? '';
	return (
		rule.length > (piecesOf(lines[head] ?? '').at(-1)?.index ?? 0) &&
		hasGap(lines[head]) &&
		(hasGap(lines[head + 2]) || hasGap(lines[head + 3])) &&
		(!hasGap(lines[head - 1]) || (ruled < head && lines.slice(ruled + 1, head).every(hasGap)))
	);
}

/** Whether the head of columns stands directly below a line that is no row. */
const isHeadOfColumns = (lines: readonly string[], head: number): boolean =>
	hasGap(lines[head]) &&
	isColumns(lines[head + 1]) &&
	!hasGap(lines[head - 1]) &&
	!isDashes(lines[head - 1]);

const boxTop = /^\s*[┌┏╔╒╓╭].*[┬┳╦╤╥]|^ {1,3}\+(?:[-=:]{2,}\+)+\s*$/;

/** The lines of a table with bars whose rows are all parted by rules, without these but for one; none where they are not. */
function readParted(lines: readonly string[], start: number): string[] {
	let end = start;
	while (/^\s*\|.*\|\s*$/.test(lines[end] ?? '')) end++;
	const run = lines.slice(start, end);
	const isRule = (line = '') => /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/.test(line);
	const first = isRule(run[0]) ? 0 : 1;
	if (run.length < 4 || run.some((line, index) => isRule(line) !== (index % 2 === first)))
		return [];
	const rows = run.filter((line) => !isRule(line));
	const cells = rows.map((row) =>
		row
			.trim()
			.slice(1, -1)
			.split(/(?<!\\)\|/)
	);
	const indent = /^\s*/.exec(rows[0] ?? '')?.[0] ?? '';
	return withBars(
		cells.map((row) => row.map((cell) => cell.trim())),
		run.length
	).map((line) => indent + line);
}

/** Writes a table that is drawn with lines, from its top, as the grid of ASCII at the margin that shows the same. */
function writeGrid(lines: string[], top: number): void {
	for (let index = top; /^\s*[+|\u2500-\u257F]/.test(lines[index] ?? ''); index++)
		lines[index] = (lines[index] ?? '')
			.trimStart()
			.replace(/[─━┄┅┈┉╌╍═]/g, '-')
			.replace(/[│┃║┆┇┊┋╎╏]/g, '|')
			.replace(/[\u2500-\u257F]/g, '+');
}

/** Whether the border of a second table follows directly. */
const isSecond = (lines: readonly string[], start: number, end: number): boolean =>
	end > start + 2 && isBorder(lines[end - 1]) && isBorder(lines[end]);

/** The line behind the table that begins on a line, if one does. */
function endOfTable(lines: readonly string[], start: number): number | undefined {
	if (isBorder(lines[start])) {
		let end = start;
		while (/^[+|].*[+|][ \t]*$/.test(lines[end] ?? '') && !isSecond(lines, start, end)) end++;
		return isBorder(lines[end - 1]) && end - start > 2 ? end : undefined;
	}
	const opened = isDashes(lines[start]) || isColumns(lines[start]);
	const columns = opened && !isColumns(lines[start]) ? headOf(lines, start + 1) : start;
	if (isColumns(lines[columns])) {
		const close = closingLine(lines, columns + 1, isDashes(lines[start]) ? isDashes : isColumns);
		return close === undefined || close === columns + 1 ? undefined : close + 1;
	}
	if (isBlank(lines[start]) || !isColumns(lines[start + 1])) return undefined;
	let end = start + 2;
	while (!isBlank(lines[end]) && end < lines.length) end++;
	return end > start + 2 ? end : undefined;
}

/** The line of columns below the head of a table whose rows take several lines. */
function headOf(lines: readonly string[], start: number): number {
	let index = start;
	while (!isBlank(lines[index]) && !isColumns(lines[index])) index++;
	return index > start ? index : -1;
}

/** The line that closes a table; behind it stands an empty one. */
function closingLine(
	lines: readonly string[],
	start: number,
	closes: (line: string | undefined) => boolean
): number | undefined {
	for (let index = start; index < Math.min(lines.length, start + longest); index++) {
		if (/^ {0,3}#/.test(lines[index] ?? '')) return undefined;
		if (closes(lines[index]) && isBlank(lines[index + 1])) return index;
	}
	return undefined;
}

const longest = 500;

/** Rows, and those of which it is not certain that they are one and whole. */
interface Read {
	rows: string[][];
	unsure: string[][];
	/** Whether the table says that its first row is a head. */
	isHeaded: boolean;
}

function readRows(lines: readonly string[]): Read | undefined {
	if (lines.some((line) => line.includes('\t'))) return undefined;
	const columns = new Columns();
	const shown = lines.map((line) => columns.encode(line));
	const decode = (row: readonly string[]) => row.map((cell) => columns.decode(cell));
	const read = isBorder(lines[0]) ? readGrid(shown) : readSimple(shown);
	return read && { ...read, rows: read.rows.map(decode), unsure: read.unsure.map(decode) };
}

function readSimple(lines: readonly string[]): Read | undefined {
	const columns = lines.findIndex(isColumns);
	const starts = [...(lines[columns] ?? '').matchAll(/-+|=+/g)].map(({ index }) => index);
	const isText = (line: string) => !isDashes(line) && !isColumns(line);
	if (lines.some((line) => isText(line) && crosses(line, starts))) return undefined;
	const cut = (line: string) =>
		starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
	const body = lines.slice(columns + 1).filter(isText);
	const groups = body.some(isBlank) ? splitAtBlanks(body) : body.map((line) => [line]);
	const head = lines.slice(0, columns).filter(isText);
	const rows = [head.length > 0 ? head : [''], ...groups].map((row) => row.map(cut));
	const doubled = isDoubled(lines[0]) ? readDoubled(lines, cut) : rows;
	return { rows: doubled.map(joinLines), unsure: [], isHeaded: true };
}

/** The rows of reStructuredText: an empty first cell goes on with the row above, a second rule of three ends the head. */
function readDoubled(lines: readonly string[], cut: (line: string) => string[]): string[][][] {
	const second = lines.findIndex((line, index) => index > 0 && isDoubled(line));
	const cells = (from: number, to?: number) =>
		lines
			.slice(from, to)
			.filter((line) => !isBlank(line) && !isDashes(line) && !isColumns(line))
			.map(cut);
	const hasHead = second > 1 && second < lines.length - 1;
	const head = hasHead ? cells(1, second) : [cut('')];
	return [head, ...rowsOf(cells(hasHead ? second : 1))];
}

/** A word that stands in two columns belongs to neither. */
const crosses = (line: string, starts: readonly number[]): boolean =>
	starts.slice(1).some((start) => /^\S\S/.test(line.slice(start - 1, start + 1)));

function splitAtBlanks(lines: readonly string[]): string[][] {
	const groups: string[][] = [[]];
	for (const line of lines) {
		if (isBlank(line)) groups.push([]);
		else groups.at(-1)?.push(line);
	}
	return groups.filter((group) => group.length > 0);
}

function readGrid(lines: readonly string[]): Read | undefined {
	const sections = sectionsOf(lines);
	if (!sections) return undefined;
	// A rule of its own stands below a head, and tells that others part rows.
	const isHeaded = lines.some((line) => line.startsWith('+='));
	const [above = [], ...bodies] = sections.length > 1 ? sections : [[], ...sections];
	const head = readHead(above, isHeaded);
	const [body = []] = bodies;
	// An empty line parts paragraphs of a cell.
	const isOne = body.some((row) => row.every((cell) => cell === ''));
	const isRuled = bodies.length > 1 || isOne || (isHeaded && !mayBeRows(body));
	// Databases and people draw no line between the rows below the head.
	const rows = isRuled ? bodies.map(joinLines) : rowsOf(body).map(joinLines);
	const joined = isRuled
		? { rows, unsure: bodies.filter(mayBeRows).map(joinLines) }
		: joinWrapped(rows);
	const unsure = isHeaded && !isRuled ? rows : joined.unsure;
	return {
		rows: [...head.rows, ...joined.rows],
		unsure: [...head.unsure, ...unsure],
		isHeaded: head.isHeaded,
	};
}

/** The lines between the rules of a grid, cut into cells; nothing if one does not fit. */
function sectionsOf([top = '', ...lines]: readonly string[]): string[][][] | undefined {
	const bars = [...top].flatMap((character, index) => (character === '+' ? [index] : []));
	const sections: string[][][] = [];
	let section: string[][] = [];
	for (const line of lines) {
		const mark = isBorder(line) ? '+' : '|';
		const fits = line.trimEnd().length === top.trimEnd().length;
		if (!fits || bars.some((bar) => line[bar] !== mark)) return undefined;
		if (mark === '|')
			section.push(bars.slice(0, -1).map((bar, at) => line.slice(bar + 1, bars[at + 1]).trim()));
		else {
			sections.push(section);
			section = [];
		}
	}
	return sections;
}

/** A head is one row. Lines that may be several are, unless a rule says that they are a head. */
function readHead(lines: readonly string[][], isHeaded: boolean): Read {
	if (lines.length === 0) return { rows: [], unsure: [], isHeaded };
	const one = joinLines(lines);
	if (isHeaded) return { rows: [one], unsure: [], isHeaded };
	const rows = rowsOf(lines).map(joinLines);
	if (mayBeRows(lines)) return { rows: [one.map(() => ''), ...rows], unsure: rows, isHeaded: true };
	return { rows: [one], unsure: joinWrapped(rows).rows.slice(1), isHeaded };
}

/** The lines of each row: its first has a first cell. */
function rowsOf(lines: readonly string[][]): string[][][] {
	const rows: string[][][] = [];
	for (const line of lines) {
		const row = rows.at(-1);
		if (row && line[0] === '') row.push(line);
		else rows.push([line]);
	}
	return rows;
}

/** Whether lines that rules make one row may be several: each has a first cell and a number behind it. */
const mayBeRows = (lines: readonly string[][]): boolean =>
	lines.filter(([first, ...others]) => first !== '' && others.some((cell) => /\d/.test(cell)))
		.length > 1;

/** Makes one row of the lines of its cells; items, and what an empty line parts, stay on lines of their own. */
const joinLines = (lines: readonly string[][]): string[] =>
	(lines[0] ?? []).map((_, column) =>
		lines
			.map((cells) => cells[column] ?? '')
			.join('\n')
			.trim()
			.replace(/\n\n+|\n(?=[-*+•]\s)/g, '<br>')
			.replace(/\n/g, ' ')
	);

/** Writes rows as a table of Markdown, on as many lines as they had at least; `isHeaded` tells that the first is a head. */
export function withBars(rows: readonly string[][], count: number, isHeaded = false): string[] {
	const write = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
	const isHeadOff = !isHeaded && isHeadless(rows);
	const [head = [], ...others] = isHeadOff ? [(rows[0] ?? []).map(() => ''), ...rows] : rows;
	const made = [write(head), `|${' --- |'.repeat(head.length)}`, ...others.map(write)];
	return [...made, ...Array.from({ length: Math.max(0, count - made.length) }, () => '')];
}

/** Makes code of a table that cannot be read, which shows it as it was drawn. */
function keepColumns(lines: string[], start: number, end: number): void {
	if (start > 0) lines[start - 1] = '```';
	else lines[start] = `\`\`\`\n${lines[start] ?? ''}`;
	if (end < lines.length) lines[end] = '```';
}
