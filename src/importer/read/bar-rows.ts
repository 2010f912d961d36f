import type { PhrasingContent } from 'mdast';
import { mergeTexts, plainText } from '../structure/inline.ts';
import { text } from '../tree/blocks.ts';

/**
 * Reads lines that all begin and end with a bar as the rows of a table, also without the line of dashes
 * that Markdown wants below the head. Returns nothing if they are none, or if their rows differ.
 */
export function readBarRows(
	lines: readonly (readonly PhrasingContent[])[]
): PhrasingContent[][][] | undefined {
	if (lines.length < 2 || !lines.every((line) => /^\s*\|.*\|\s*$/.test(plainText(line))))
		return undefined;
	const rows = lines
		.filter((line) => !/^[\s|:-]+$/.test(plainText(line)))
		.map((line) => cutCells(line, '|').slice(1, -1));
	const [first] = rows;
	const even = rows.every(({ length }) => length === first?.length);
	return first && first.length > 1 && even ? rows : undefined;
}

/** Cuts a line into cells at each mark in its text, also within looks; cells lose the white space around them. */
export const cutCells = (line: readonly PhrasingContent[], mark: string): PhrasingContent[][] =>
	cut(line, mark).map(trimCell);

/** The same, with white space. */
export function cut(line: readonly PhrasingContent[], mark: string): PhrasingContent[][] {
	const cells: PhrasingContent[][] = [[]];
	for (const node of line) {
		const pieces =
			node.type === 'text'
				? node.value.split(mark).map(text)
				: 'children' in node
					? cut(node.children, mark).map((children) => ({ ...node, children }) as PhrasingContent)
					: [node];
		for (const [index, piece] of pieces.entries()) {
			if (index > 0) cells.push([]);
			cells.at(-1)?.push(piece);
		}
	}
	return cells;
}

const trimCell = (cell: readonly PhrasingContent[]): PhrasingContent[] =>
	mergeTexts(
		cell.map((node, index) => {
			if (node.type !== 'text') return node;
			const start = index === 0 ? node.value.trimStart() : node.value;
			return text(index === cell.length - 1 ? start.trimEnd() : start);
		})
	);
