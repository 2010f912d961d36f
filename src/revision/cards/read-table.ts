import type { Element } from 'hast';
import type { Spot, Table } from './outline.ts';
import { cellsOf, findRows, readRows } from './read-rows.ts';
import { lineOf } from './read-statement.ts';
import { readRich, readWhole } from './read-text.ts';
import { childrenOf, titleText, type RichNode } from './rich.ts';

/** Reads a table. */
export function readTable(node: Element, spot: Spot): Table {
	const [head, ...body] = findRows(node);
	const read = (row: RichNode) => cellsOf(row).map((cell) => readRich(childrenOf(cell)));
	const said = readRows(node, readWhole).slice(-body.length);
	return {
		...spot,
		type: 'table',
		header: head ? read(head).map((cell) => cell && titleText(cell)) : [],
		rows: body.map((row, index) => ({
			...said[index]!,
			cells: read(row),
			line: lineOf(row) || spot.line,
		})),
		evidence: undefined,
		asked: [],
	};
}
