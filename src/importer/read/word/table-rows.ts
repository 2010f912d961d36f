import type { Element } from 'domhandler';
import type { RootContent } from 'mdast';
import type { GridCell } from '../../tree/grid.ts';
import { elementsOf, find } from './xml.ts';

/** A cell of a table of Word. */
export interface WordCell extends GridCell {
	blocks: RootContent[];
	/** Whether it belongs to the cell above it. */
	continues: boolean;
}

/** Rows and cells may stand in content controls and tracked changes; `note` is told of those. */
export const rowsOf = (node: Element, note: NoteChange): Element[] =>
	unwrap(node, 'w:tr').filter((row) => isKept(find(row, 'w:trPr'), ['w:ins', 'w:del'], note));
/** The cells of a row. */
export const cellsOf = (node: Element, note: NoteChange): Element[] =>
	unwrap(node, 'w:tc').filter((cell) =>
		isKept(find(cell, 'w:tcPr'), ['w:cellIns', 'w:cellDel'], note)
	);

type NoteChange = (what: 'inserted' | 'deleted') => void;

function isKept(
	properties: Element | undefined,
	[inserted, deleted]: readonly [string, string],
	note: NoteChange
): boolean {
	if (find(properties, inserted)) note('inserted');
	if (!find(properties, deleted)) return true;
	note('deleted');
	return false;
}

function unwrap(node: Element, name: string): Element[] {
	return elementsOf(node).flatMap((child) => {
		if (child.name === name) return [child];
		return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name)
			? unwrap(child, name)
			: [];
	});
}

/** Lets a cell that others below continue cover their rows. */
export function mergeDown(rows: readonly WordCell[][]): WordCell[][] {
	const above = new Map<number, WordCell>();
	return rows.map((row) => {
		let column = 0;
		const kept: WordCell[] = [];
		for (const cell of row) {
			const head = above.get(column);
			if (cell.continues && head && head.columns === cell.columns) {
				head.rows++;
				head.blocks.push(...cell.blocks);
			} else {
				above.set(column, cell);
				kept.push(cell);
			}
			column += cell.columns;
		}
		return kept;
	});
}
