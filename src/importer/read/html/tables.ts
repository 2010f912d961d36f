import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { flattenBlocks, lineOf } from '../../tree/blocks.ts';
import { makeTable, type GridCell } from '../../tree/grid.ts';
import { blocksOf, elementsOf, h } from './nodes.ts';

/** Reads a table, whose merged cells are counted; its caption stands before it. */
export function readTable(state: State, node: Element, notes: { merged: number }): RootContent[] {
	const parts = partsOf(node);
	const rows = parts.flat().map(cellsOf);
	const cells = parts.flatMap((part) =>
		part.map((row, index) => cellsOf(row).map((cell) => readCell(state, cell, part.length - index)))
	);
	notes.merged += cells.flat().filter(({ columns, rows: down }) => columns > 1 || down > 1).length;
	const captions = elementsOf(node)
		.filter(({ tagName }) => tagName === 'caption')
		.flatMap((caption) => blocksOf(state, caption))
		.map((block) =>
			block.type === 'paragraph' ? { ...block, data: { isCaption: true, describes: 1 } } : block
		);
	if (cells.flat().length === 0) return captions;
	const isHeaded = rows[0]?.every(({ tagName }) => tagName === 'th') ?? false;
	return [...captions, makeTable(cells, lineOf(node), isHeaded)];
}

const cellsOf = (row: Element): Element[] =>
	elementsOf(row).filter(({ tagName }) => /^t[dh]$/.test(tagName));

/** A cell covers no more rows than there are to the end of its part of the table, and all of them if it says 0. */
function readCell(state: State, cell: Element, rowsLeft: number): GridCell {
	const span = (name: string) => Number(/^\d+$/.exec(String(cell.properties[name]))?.[0] ?? 1);
	return {
		content: flattenBlocks(blocksOf(state, cell)),
		columns: Math.min(span('colSpan') || 1, mostSpanned),
		rows: Math.min(span('rowSpan') || Infinity, rowsLeft),
	};
}

const mostSpanned = 100;

/** Makes rows of what stands between those of a table, which was read as standing before it. */
export function returnToTables(children: readonly ElementContent[]): ElementContent[] {
	const tables = children.filter(isElement).filter(({ tagName }) => tagName === 'table');
	return children.filter((child) => {
		const table = tables.find(
			(one) => startOf(one) < startOf(child) && startOf(child) < endOf(one)
		);
		if (!table) return true;
		const parts = [table, ...elementsOf(table).filter(({ tagName }) => tagName !== 'tr')];
		const part = parts.findLast((one) => startOf(one) < startOf(child)) ?? table;
		const next = part.children.findIndex((one) => startOf(one) > startOf(child));
		const place = next < 0 ? part.children.length : next;
		const last = part.children[place - 1];
		const row = last && isElement(last) && last.properties['between'] ? last : undefined;
		if (row) elementsOf(row)[0]?.children.push(child);
		else part.children.splice(place, 0, h('tr', [h('td', [child])], { between: true }));
		return false;
	});
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const endOf = ({ position }: ElementContent): number => position?.end.offset ?? -1;
const startOf = ({ position }: ElementContent): number => position?.start.offset ?? -1;

/** The rows of each part of a table as a browser shows them: its foot may be written above its body. */
const partsOf = (node: Element): Element[][] => {
	const parts = elementsOf(node).filter(({ tagName }) => /^t(?:head|body|foot)$/.test(tagName));
	return [h('tbody', rowsOf(node)), ...parts]
		.toSorted((one, other) => placeOf(one) - placeOf(other))
		.map(rowsOf);
};

const rowsOf = (part: Element): Element[] =>
	elementsOf(part).filter(({ tagName }) => tagName === 'tr');

const placeOf = ({ tagName }: Element): number =>
	tagName === 'thead' ? 0 : tagName === 'tfoot' ? 2 : 1;
