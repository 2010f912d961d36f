import { readMarker } from '../structure/marker.ts';
import { makeTable } from '../tree/grid.ts';
import type { Line, Part, SourceNotes, SourceText } from './parts.ts';

/** Reads plain text: every line that is not empty becomes a part of its own, lines with tabs a table. */
export function readText(text: string): SourceNotes {
	const parts: Part[] = [];
	const texts: SourceText[] = [];
	let blankBefore = true;
	const lines = text.split(/\r\n|\n|\r/).map(readPasted);
	for (let place = 0; place < lines.length; place++) {
		const raw = lines[place] ?? '';
		const rows = tableRows(lines.slice(place, place + longestTable));
		const line = readLine(raw, place + 1, blankBefore);
		blankBefore = line.text === '';
		if (blankBefore) continue;
		if (rows.length > 1) {
			parts.push(makeTabTable(rows, line));
			place += rows.length - 1;
		} else parts.push(line);
		const shown = rows.length > 1 ? rows : [raw];
		texts.push(...shown.map((one, index) => ({ line: line.line + index, text: one })));
	}
	return { parts, texts, numbered: true, notices: [] };
}

/** Word puts bullets on the clipboard as letters: `o` and `§`, with a tab. Ligatures become letters. */
const readPasted = (line: string): string =>
	line
		.replace(/^(\s*)o(?:\t|\s{3,})\s*/, '$1◦ ')
		.replace(/^(\s*)[§\uF0A7]\s+/u, '$1▪ ')
		.replace(/^(\s*)[\uF0B7\uF0D8\uF0FC\uF076]\s*/u, '$1• ')
		.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));

/** The lines from the first that have the same number of columns, parted by tabs. */
function tableRows(lines: readonly string[]): string[] {
	const columns = (line: string) => line.trim().split(/\t+/).length;
	const [first = ''] = lines;
	const width = columns(first);
	if (width < 2 || isMarked(first)) return [];
	const end = lines.findIndex(
		(line) => line.trim() === '' || columns(line) !== width || isMarked(line)
	);
	return lines.slice(0, end < 0 ? undefined : end);
}

/** Lists from the clipboard have tabs behind their marks. */
const isMarked = (line: string): boolean =>
	readMarker(tidy(line), false) !== undefined || /^\s*\(?\w{1,4}[.)]\t/.test(line);

const longestTable = 500;

function makeTabTable(rows: readonly string[], { line, blankBefore }: Line): Part {
	const cells = rows.map((row) =>
		row
			.trim()
			.split(/\t+/)
			.map((value) => ({
				content: [{ type: 'text' as const, value: tidy(value) }],
				columns: 1,
				rows: 1,
			}))
	);
	return { kind: 'other', line, blankBefore, node: makeTable(cells, line) };
}

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
export function readIndent(raw: string): { indent: number; tabbed: boolean } {
	const white = /^\s*/.exec(raw)?.[0] ?? '';
	let indent = 0;
	for (const character of white) indent += character === '\t' ? 4 - (indent % 4) : 1;
	return { indent, tabbed: white.startsWith('\t') };
}
