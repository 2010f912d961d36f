import type { PhrasingContent } from 'mdast';
import { mergeTexts } from '../structure/inline.ts';
import { text } from '../tree/blocks.ts';

/** Cuts a line into cells at each mark in its text, also within looks; cells lose the white space around them. */
export const cutCells = (line: readonly PhrasingContent[], mark: string): PhrasingContent[][] =>
	cut(line, mark).map(trimCell);

/** The same, with white space. */
function cut(line: readonly PhrasingContent[], mark: string): PhrasingContent[][] {
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
