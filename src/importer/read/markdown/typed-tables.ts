import { withBars } from '../drawn-tables.ts';
import { linesOfCode } from '../lines-of-code.ts';
import type { Notice } from '../parts.ts';
import { readTabRows } from '../tab-rows.ts';
import { unsureNotice } from '../spaced/notices.ts';
import { readTypedMark } from '../typed-items.ts';
import { withOrigins, type Lines } from './origins.ts';

/**
 * Writes rows whose cells tabs part as a table of Markdown, gives rows with bars the line of dashes that it wants, and parts
 * tables from what stands directly above or below them. Says which rows do not fit.
 */
export function writeTables(typed: Lines): Lines & { notices: Notice[] } {
	const notices: Notice[] = [];
	const { text, origins } = settleRows(typed, notices);
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	const isBarred = (at: number) => !inCode[at] && barred.test(lines[at] ?? '');
	// A row of single dashes may mean “negative”, unless it stands below the same head again.
	const isSecond = (head: number, at: number) =>
		isDashes(at + 1) && (/-{3}/.test(lines[at + 1] ?? '') || lines[at] === lines[head]);
	const isDashes = (at: number) => isBarred(at) && dashes.test(lines[at] ?? '');
	const blankBefore = (at: number) => (saysNothing(lines[at - 1]) ? '' : `${startOf(lines[at])}\n`);
	const made = [...lines];
	const put = (rows: readonly string[][], at: number, count: number) => {
		const indent = startOf(lines[at]).replace(/\t/g, '');
		const table = withBars(rows, 0).map((one) => indent + one);
		const head = table.splice(0, table.length - count + 1);
		made.splice(at, count, blankBefore(at) + head.join('\n'), ...table);
	};
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (isBarred(index)) {
			let end = index;
			while (isBarred(end + 1) && !isSecond(index, end + 1)) end++;
			const isAlone = blankBefore(index) === '' && saysNothing(lines[end + 1]);
			const rows = lines.slice(index, end + 1).map(cellsOf);
			const width = rows[0]?.length ?? 0;
			const isEven = rows.length > 1 && width > 1 && rows.every((row) => row.length === width);
			if (isDashes(index + 1)) made[index] = blankBefore(index) + line;
			else if (isAlone && isEven) put(rows, index, rows.length);
			index = end;
		} else if (line.includes('\t') && !inCode[index]) {
			const end = lines.findIndex((one, at) => at > index && one.trim() === '');
			const run = lines.slice(index, end < 0 ? undefined : end);
			const { rows, count, notices: said } = readTabRows(run, index, isNoRow);
			notices.push(...said.map((one) => ({ ...one, line: origins[one.line ?? 0] })));
			index += Math.max(1, count) - 1;
			if (rows.length === 0) continue;
			put(rows, index - count + 1, count);
			if (count < run.length) made[index] += '\n';
		}
	}
	return { ...withOrigins(made, origins), notices };
}

/**
 * Joins cells that go on in the line below, and parts text from the table above it, of which Markdown would make rows. Names
 * what stands between rows.
 */
function settleRows({ text, origins }: Lines, notices: Notice[]): Lines {
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	const made: string[] = [];
	const from: number[] = [];
	let width = 0;
	for (const [index, line] of lines.entries()) {
		const above = made.at(-1) ?? '';
		const isApart =
			saysNothing(line) || beginsBlock.test(line) || isQuoted(line) !== isQuoted(above);
		if (inCode[index] || isApart) width = 0;
		else if (width === 0 && dashes.test(line) && hasBar(above)) width = cellsOf(above).length;
		else if (width > 0 && !/^[ \t>]*\|/.test(line)) {
			const joined = `${above} ${line.replace(/^[ \t>]*/, '')}`;
			const isSplit = /^[ \t>]*\|/.test(above) && /\|\s*$/.test(line);
			if (isSplit && cellsOf(joined).length === width) {
				made[made.length - 1] = joined;
				continue;
			}
			const end = lines.findIndex((one, at) => at > index && saysNothing(one));
			const isLast = !lines.slice(index, end < 0 ? undefined : end).some(hasBar);
			if (isLast) {
				made.push(startOf(line));
				from.push(origins[index] ?? 0);
				width = 0;
			} else if (isSplit || !hasBar(line))
				notices.push(...unsureNotice(origins[index] ?? 0, [cellsOf(line)]));
		}
		made.push(line);
		from.push(origins[index] ?? 0);
	}
	return { text: made.join('\n'), origins: from };
}

const dashes = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;
const beginsBlock = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]|#|<|[`~]{3}|[*_]{3,}[ \t]*$)/;
const isQuoted = (line: string): boolean => /^[ \t]*>/.test(line);
const hasBar = (line: string): boolean => /(?<!\\)\|/.test(line);
const cellsOf = (row: string): string[] =>
	row
		.replace(/^[ \t>]*\|?|(?<!\\)\|?[ \t]*$/g, '')
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim());

const barred = /^[ \t>]*\|.*\|\s*$/;
const startOf = (line = ''): string => /^[ \t>]*/.exec(line)?.[0] ?? '';
const saysNothing = (line = ''): boolean => /^[ \t>]*$/.test(line);

/** Items and indented code have tabs, too. */
const isNoRow = (line: string): boolean =>
	readTypedMark(line) !== undefined || /^\s*(?:[#>|]|\d+[.)]\s)/.test(line);
