import type { Element } from 'hast';
import type { Spot, Table } from './outline.ts';
import { readRows } from './read-rows.ts';
import { lineOf } from './read-statement.ts';
import { readRich, readWhole } from './read-text.ts';
import { titleText } from './rich.ts';

/** Reads a table. */
export function readTable(node: Element, spot: Spot): Table {
	const rows = findAll(node, 'tr');
	const [head, ...body] = rows;
	const cells = (row: Element) =>
		row.children.flatMap((cell) =>
			cell.type === 'element' && /^t[hd]$/.test(cell.tagName) ? [readRich(cell.children)] : []
		);
	const said = readRows(node, readWhole).slice(-body.length);
	return {
		...spot,
		type: 'table',
		header: head ? cells(head).map((cell) => cell && titleText(cell)) : [],
		rows: body.map((row, index) => ({
			cells: cells(row),
			line: lineOf(row) || spot.line,
			...(said[index] ?? none),
		})),
		evidence: undefined,
		asked: [],
	};
}

const none = { label: [], texts: [], said: [] };

function findAll(node: Element, tagName: string): Element[] {
	return node.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		return child.tagName === tagName ? [child] : findAll(child, tagName);
	});
}
