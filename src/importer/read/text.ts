import type { PhrasingContent } from 'mdast';
import { joinLines, text as asText } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { readDrawnTables } from './drawn-tables.ts';
import { readFraction } from './fractions.ts';
import type { Line, Notice, Part, SourceNotes } from './parts.ts';
import { readTabRows } from './tab-rows.ts';

/** Reads plain text: every line that is not empty becomes a part of its own, rows with tabs or bars a table. */
export function readText(source: string): SourceNotes {
	const parts: Part[] = [];
	const drawn = readDrawnTables(source.replace(/\r\n?/g, '\n'), false);
	let blankBefore = true;
	// The line behind those that stay as they were typed.
	let typed = 0;
	const raw = drawn.text.split('\n');
	const pasted: string[] = [];
	for (const [index, line] of raw.entries())
		pasted.push(readPasted(line, pasted.at(-1) ?? '', raw[index + 1] ?? ''));
	const lines = readDashes(pasted);
	for (let index = 0; index < lines.length; index++) {
		const shown = lines[index] ?? '';
		const line = readLine(shown, index + 1, blankBefore);
		blankBefore = line.text === '';
		if (blankBefore) continue;
		const fraction = readFraction(raw.slice(index, index + 3), line.line);
		if (fraction) {
			parts.push({ ...line, kind: 'other', node: fraction });
			index += 2;
			continue;
		}
		const { rows, count, notices, isHeaded } = readRows(
			index < typed ? [] : lines.slice(index, index + longestTable),
			line.line
		);
		drawn.notices.push(...notices);
		if (rows.length > 0) {
			const { line: first, blankBefore: isApart } = line;
			const node = tableOf(rows, first, isHeaded);
			parts.push({ kind: 'other', line: first, blankBefore: isApart, node });
			index += count - 1;
		} else {
			parts.push(line);
			typed = Math.max(typed, index + count);
		}
	}
	return { parts, notices: drawn.notices };
}

/**
 * Word puts bullets on the clipboard as letters: `o` and `§`, with a tab, or with a space beside other bullets. `before` is
 * what was read of the line above: “§ 12” below “§ 11” is the paragraph of a law, as is “§ 2 e” wherever it stands.
 */
function readPasted(line: string, before: string, after: string): string {
	const beside = /^\s*(?:[•·▪◦➢➤►▶\uF0A7\uF0B7]|o\s)/u.test(before) || /^\s*o\s/.test(after);
	return (
		line
			.replace(beside ? /^(\s*)o\s+(?=\S)/ : /^(\s*)o(?:\t|\s{3,}|(?<=^\t+o)\s)\s*/, '$1◦ ')
			// By itself it is the sign of a note.
			.replace(
				beside
					? /^(\s*)§(?:\t|\s+(?!\d+\s?(?:[a-ce-fi-kn-z](?!\p{L})|$)))\s*/u
					: /^\s*§/.test(before + after)
						? /^(\s*)§\s+(?!\d)/
						: /^(\s*)§\t\s*/,
				'$1▪ '
			)
			.replace(/^(\s*)−\t\s*/, '$1– ')
	);
}

/** Below round bullets, dashes that stand as far in are those of the second level: so slides have them. */
function readDashes(lines: readonly string[]): string[] {
	let indent: string | undefined;
	return lines.map((line) => {
		indent = line.trim() === '' ? undefined : (/^\s*(?=[•·➢➤►▶])/u.exec(line)?.[0] ?? indent);
		const isBelow = indent !== undefined && /^[–—]\s/.test(line.slice(indent.length));
		return isBelow && line.startsWith(indent ?? '') ? line.replace(/[–—]/, '◦') : line;
	});
}

/** The cells of the table that begins with the first of some lines. */
function readRows(
	lines: readonly string[],
	line: number
): { rows: PhrasingContent[][][]; count: number; notices: Notice[]; isHeaded: boolean } {
	const end = lines.findIndex(
		(line, index) =>
			!/^\s*\|.*\|\s*$/.test(line) || (index > 1 && isDashes(lines[index + 1] ?? '', 0))
	);
	const run = lines.slice(0, end < 0 ? undefined : end);
	const barred = readBarRows(run);
	const { rows, ...taken } = barred
		? { rows: barred, count: run.length, notices: [] }
		: readTabRows(lines, line);
	const isHeaded = barred !== undefined && isDashes(run[1] ?? '', 1);
	return { rows: rows.map((row) => row.map(readCell)), ...taken, isHeaded };
}

/** A cell, whose lines some programs part by a tag. */
const readCell = (cell: string): PhrasingContent[] =>
	joinLines(cell.split(/<br ?\/?>/).map((line) => [asText(tidy(line))]));

/** Whether a row is the rule below a head; further down single dashes may be values. */
const isDashes = (line: string, index: number): boolean =>
	/^[\s|:-]*-[\s|:-]*$/.test(line) && (index < 2 || line.includes('--'));

/** The rows of lines with bars, also without the line of dashes below the head; nothing if these differ. */
function readBarRows(lines: readonly string[]): string[][] | undefined {
	const rows = lines
		.filter((line, index) => !isDashes(line, index))
		.map((line) => line.trim().split('|').slice(1, -1));
	const [first] = rows;
	const isEven = rows.every(({ length }) => length === first?.length);
	return lines.length > 1 && first && first.length > 1 && isEven ? rows : undefined;
}

const longestTable = 500;

function readLine(raw: string, line: number, blankBefore: boolean): Line {
	const text = tidy(raw);
	return {
		kind: 'line',
		line,
		blankBefore,
		text,
		content: [{ type: 'text', value: text }],
		...readIndent(raw),
	};
}

/** Makes one space of tabs and other white space that a page cannot show; hard spaces stay. */
export function tidy(text: string): string {
	return text.replace(/[\t\v\f\u0085\u2028\u2029\uFEFF]+/g, ' ').trim();
}

/** Measures the white space before a text. */
function readIndent(raw: string): { indent: number; tabbed: boolean } {
	const white = /^\s*/.exec(raw)?.[0] ?? '';
	let indent = 0;
	for (const character of white) indent += character === '\t' ? 4 - (indent % 4) : 1;
	return { indent, tabbed: white.startsWith('\t') };
}
