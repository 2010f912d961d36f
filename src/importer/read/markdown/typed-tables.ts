import { isHeadless } from '../../tree/grid.ts';
import { withBars } from '../drawn-tables.ts';
import { linesOfCode } from '../lines-of-code.ts';
import type { Notice } from '../parts.ts';
import { readTabRows } from '../tab-rows.ts';
import { readTypedMark } from '../typed-items.ts';
import { withOrigins, type Lines } from './origins.ts';

/**
 * Writes rows whose cells tabs part as a table of Markdown, gives rows with bars the line of dashes that it wants, and parts
 * tables from what stands directly above or below them. Says which rows do not fit.
 */
export function writeTables({ text, origins }: Lines): Lines & { notices: Notice[] } {
	const notices: Notice[] = [];
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	const isBarred = (at: number) => !inCode[at] && barred.test(lines[at] ?? '');
	// A row of single dashes may mean “negative”, unless it stands below the same head again.
	const isSecond = (head: number, at: number) =>
		isDashes(at + 1) && (/-{3}/.test(lines[at + 1] ?? '') || lines[at] === lines[head]);
	const isDashes = (at: number) => /^[\s>|:-]*-[\s|:-]*$/.test(lines[at] ?? '') && isBarred(at);
	const blankBefore = (at: number) => (saysNothing(lines[at - 1]) ? '' : `${startOf(lines[at])}\n`);
	const made = [...lines];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (isBarred(index)) {
			let end = index;
			while (isBarred(end + 1) && !isSecond(index, end + 1)) end++;
			const isHeaded = isDashes(index + 1);
			const isAlone = blankBefore(index) === '' && saysNothing(lines[end + 1]);
			const rows = lines.slice(index, end + 1).map((one) => one.split(/(?<!\\)\|/).slice(1, -1));
			const width = rows[0]?.length ?? 0;
			const isEven = end > index && width > 1 && rows.every(({ length }) => length === width);
			const dashes = `${startOf(line)}|${' --- |'.repeat(width)}`;
			if (isHeaded) made[index] = blankBefore(index) + line;
			else if (isAlone && isEven)
				made[index] = isHeadless(rows)
					? `${startOf(line)}${'|'.repeat(width + 1)}\n${dashes}\n${line}`
					: `${line}\n${dashes}`;
			index = end;
		} else if (line.includes('\t') && !inCode[index]) {
			const end = lines.findIndex((one, at) => at > index && one.trim() === '');
			const run = lines.slice(index, end < 0 ? undefined : end);
			const { rows, count, notices: said } = readTabRows(run, isNoRow, index);
			notices.push(...said.map((one) => ({ ...one, line: origins[one.line ?? 0] })));
			if (rows.length === 0) {
				index += Math.max(1, count) - 1;
				continue;
			}
			const indent = /^ */.exec(line)?.[0] ?? '';
			const table = withBars(rows, 0).map((one) => indent + one);
			const below = count < run.length ? '\n' : '';
			const head = table.splice(0, table.length - count + 1);
			made.splice(index, count, blankBefore(index) + head.join('\n'), ...table);
			made[index + count - 1] += below;
			index += count - 1;
		}
	}
	return { ...withOrigins(made, origins), notices };
}

const barred = /^[ \t>]*\|.*\|\s*$/;
const startOf = (line = ''): string => /^[ \t>]*/.exec(line)?.[0] ?? '';
const saysNothing = (line = ''): boolean => /^[ \t>]*$/.test(line);

/** Items and indented code have tabs, too. */
const isNoRow = (line: string): boolean =>
	readTypedMark(line) !== undefined || /^\s*(?:[#>|]|\d+[.)]\s)/.test(line);
