import type { Element } from 'domhandler';
import type { RootContent } from 'mdast';
import { plainText } from '../../structure/inline.ts';
import { flattenBlocks } from '../../tree/blocks.ts';
import { makeTable } from '../../tree/grid.ts';
import type { WordDocument } from './document.ts';
import type { Flat } from './flat-blocks.ts';
import { shorten } from '../counted.ts';
import { cellsOf, mergeDown, rowsOf, type WordCell } from './table-rows.ts';
import { elementsOf, find, isOn, valueOf } from './xml.ts';

/**
 * Reads a table with merged cells, which is named; one of a single column is a frame around text.
 * `readBlocks` reads what stands in a cell.
 */
export function readTable(
	node: Element,
	document: WordDocument,
	line: number,
	readBlocks: ReadBlocks
): Flat[] {
	const rows = rowsOf(node, (what) => document.note(what));
	const cells = mergeDown(rows.map((row) => readRow(row, document, readBlocks)));
	const width = Math.max(
		0,
		...cells.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0))
	);
	if (width <= 1)
		return cells
			.flat()
			.flatMap(({ blocks }) => blocks.map((one) => ({ kind: 'block' as const, node: one })));
	const flat = cells.map((row) =>
		row.map((cell) => ({ ...cell, content: flattenBlocks(cell.blocks) }))
	);
	const merged = flat.flat().filter(({ columns, rows: down }) => columns > 1 || down > 1);
	if (merged.length > 0) {
		const [first, other] = [flat[0]?.[0], merged[0]].map((cell) => plainText(cell?.content ?? []));
		document.notices.push({
			message: `the table that begins with “${shorten(first || other?.trim() || '')}” has merged cells: each stands in its first place, the others are empty`,
			fix: 'see on the page that every value stands under the right head',
		});
	}
	const isHeaded = isOn(find(rows[0], 'w:trPr'), 'w:tblHeader');
	return [{ kind: 'block', node: makeTable(flat, line, isHeaded) }];
}

function readRow(row: Element, document: WordDocument, readBlocks: ReadBlocks): WordCell[] {
	const before = Number(valueOf(find(row, 'w:trPr'), 'w:gridBefore') ?? 0);
	const empty = { blocks: [], content: [], columns: 1, rows: 1, continues: false };
	const cells: WordCell[] = Array.from({ length: before }, () => ({ ...empty, blocks: [] }));
	for (const cell of cellsOf(row, (what) => document.note(what))) {
		const look = find(cell, 'w:tcPr');
		const blocks = readBlocks(elementsOf(cell).filter(({ name }) => name !== 'w:tcPr'));
		const columns = Math.max(1, Number(valueOf(look, 'w:gridSpan') ?? 1));
		const last = cells.at(-1);
		if (last && isContinued(look, 'w:hMerge')) {
			last.columns += columns;
			last.blocks.push(...blocks);
		} else cells.push({ ...empty, blocks, columns, continues: isContinued(look, 'w:vMerge') });
	}
	return cells;
}

/** Whether a cell is merged with the one beside or above it. */
function isContinued(look: Element | undefined, merge: 'w:hMerge' | 'w:vMerge'): boolean {
	const found = find(look, merge);
	return found !== undefined && found.attribs['w:val'] !== 'restart';
}

type ReadBlocks = (nodes: readonly Element[]) => RootContent[];
