import type { Element } from 'hast';
import { richWithoutCloze } from './cloze.ts';
import { columnOfDrugs } from './columns.ts';
import type { Spot, Table } from './outline.ts';
import { countTitles, findRows, gridOf, readRows, readTitles } from './read-rows.ts';
import { lineOf } from './read-statement.ts';
import { readRich, readWhole } from './read-text.ts';
import { childrenOf, plainText, titleText, type Rich, type RichNode } from './rich.ts';

/** Reads a table. */
export function readTable(node: Element, spot: Spot): Table {
	const grid = gridOf(node);
	const count = Math.max(1, countTitles(grid));
	const titles = readTitles(grid.slice(0, count), readCell);
	const rows = findRows(node).slice(count);
	const said = readRows(node, (nodes) => richWithoutCloze(readWhole(nodes))).slice(-rows.length);
	const table = {
		header: titles.map((cell) => cell && titleText(cell)),
		rows: rows.map((row, index) => {
			const cells = grid[count + index]!.map((cell) => readCell(childrenOf(cell)));
			if (cells[0] && plainText(cells[0]) === '') cells[0] = said[index]!.texts[0];
			return { ...said[index]!, cells, line: lineOf(row) || spot.line };
		}),
	};
	const drugs = titles.map((_, column) => columnOfDrugs(table, column));
	return { ...spot, type: 'table', ...table, drugs, evidence: undefined, asked: [] };
}

/** Reads what a cell says; a gap that is marked in it makes no card. */
const readCell = (nodes: readonly RichNode[]): Rich | undefined => {
	const said = readRich(nodes);
	return said && richWithoutCloze(said);
};
