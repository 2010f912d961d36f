import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { text } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { cutCells } from './cut-cells.ts';
import type { Notice } from './parts.ts';
import { readTabRows } from './tab-rows.ts';
import { itemsOfLines, readTypedMark, type TypedLine } from './typed-items.ts';

/** Lines whose cells are parted by tabs are the rows of a table, as in plain text; adds to `notices` what is said of these. */
export function tablesAndItems(lines: readonly TypedLine[], notices: Notice[]): RootContent[] {
	const texts = lines.map(({ content }) => plainText(content));
	if (!texts.some((text) => text.trim().includes('\t'))) return itemsOfLines(lines);
	const made: RootContent[] = [];
	let start = 0;
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		const read = readTabRows(texts.slice(index, index + longest), isNoRow, line?.line ?? 0);
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
		made.push(...itemsOfLines(lines.slice(start, index)));
		const cells = rows.map((row, at) => cellsOf(lines[index + at]?.content ?? [], row));
		made.push(tableOf(cells, line.line));
		start = index + count;
		index = start - 1;
	}
	return [...made, ...itemsOfLines(lines.slice(start))];
}

/** The cells of a row with their looks, if the tabs stand between them and not within. */
function cellsOf(content: readonly PhrasingContent[], row: readonly string[]): PhrasingContent[][] {
	const cut = cutCells(content, '\t');
	const dressed = [cut, cut.filter((cell) => plainText(cell).trim() !== '')].find(
		(cells) =>
			cells.length === row.length &&
			cells.map((cell) => plainText(cell).trim()).join('\t') ===
				row.map((cell) => cell.trim()).join('\t')
	);
	return dressed ?? row.map((cell) => [text(cell.trim())]);
}

const isNoRow = (line: string): boolean => readTypedMark(line) !== undefined;
const longest = 500;
