import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { text } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { cutCells } from './cut-cells.ts';
import type { Notice } from './parts.ts';
import { readTabRows } from './tab-rows.ts';
import { itemsOfLines, readTypedMarks, type References, type TypedLine } from './typed-items.ts';

/** Lines whose cells are parted by tabs are the rows of a table, as in plain text; adds to `notices` what is said of these. */
export function tablesAndItems(
	typed: readonly TypedLine[],
	references: References,
	notices: Notice[]
): RootContent[] {
	const lines = nestIndented(typed);
	const texts = lines.map(({ content }) => plainText(content));
	if (!texts.some((text) => text.trim().includes('\t'))) return itemsOfLines(lines, references);
	const made: RootContent[] = [];
	let start = 0;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		const read = readTabRows(texts.slice(index, index + longest), line?.line ?? 0);
		const { rows, count } = read;
		if (count === 0 || !line) continue;
		notices.push(
			...read.notices.map((notice) => ({
				...notice,
				line: lines[index + (notice.line ?? 0) - line.line]?.line,
			}))
		);
		if (rows.length === 0) {
			index += count - 1;
			continue;
		}
		made.push(...itemsOfLines(lines.slice(start, index), references));
		const cells = rows.map((row, at) => cellsOf(lines[index + at]?.content ?? [], row));
		made.push(tableOf(cells, line.line));
		start = index + count;
		index = start - 1;
	}
	return [...made, ...itemsOfLines(lines.slice(start), references)];
}

/** The cells of a row with their looks: between them tabs may have been left out that line columns up. */
function cellsOf(content: readonly PhrasingContent[], row: readonly string[]): PhrasingContent[][] {
	const cut = cutCells(content, '\t');
	return row.map((typed) => {
		const cell = typed.trim();
		const at = cut.findIndex((one) => plainText(one).trim() === cell);
		return cut.splice(0, at + 1).at(-1) ?? [text(cell)];
	});
}

const longest = 500;

/** Short lines that are indented below another, or beside such, are items without a mark. */
function nestIndented(lines: readonly TypedLine[]): TypedLine[] {
	if (readTypedMarks(lines).some(Boolean)) return [...lines];
	let above: TypedLine | undefined;
	return lines.map((line) => {
		const isShort = plainText(line.content).length <= shortLine;
		const isBelow = above && (above.level !== undefined || line.indent > above.indent);
		const isNested = line.level === undefined && line.indent > 0 && isBelow && isShort;
		const made = isNested ? { ...line, level: line.indent } : line;
		above = isShort ? made : undefined;
		return made;
	});
}

const shortLine = 60;
