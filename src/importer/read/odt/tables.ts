import type { ChildNode, Element as XmlElement } from 'domhandler';
import type { Element, ElementContent } from 'hast';
import { readTabRows } from '../tab-rows.ts';
import { readTypedMark } from '../typed-items.ts';
import { elementsOf, findAll, textOf } from '../word/xml.ts';

/** Writes an element of HTML. */
export const h = (
	tagName: string,
	children: ElementContent[],
	properties: Element['properties'] = {}
): Element => ({ type: 'element', tagName, properties, children });

/** Reads what stands in an element. */
type Reader = (node: XmlElement) => ElementContent[];

/** Writes a table as that of HTML: rows and columns that are repeated stand as often as they are seen. */
export function readTable(node: XmlElement, read: Reader): Element {
	const rows = rowsOf(node).flatMap((row) => {
		const cells = elementsOf(row).flatMap((cell) => {
			if (cell.name !== 'table:table-cell') return [];
			const colSpan = Number(cell.attribs['table:number-columns-spanned'] ?? 1);
			const rowSpan = Number(cell.attribs['table:number-rows-spanned'] ?? 1);
			const repeated = Math.min(50, Number(cell.attribs['table:number-columns-repeated'] ?? 1));
			return Array.from({ length: repeated }, () => h('td', read(cell), { colSpan, rowSpan }));
		});
		const count =
			textOf(row).trim() === '' ? 1 : Number(row.attribs['table:number-rows-repeated'] ?? 1);
		return Array.from({ length: Math.min(50, count) }, () => structuredClone(h('tr', cells)));
	});
	return tableOf(rows);
}

const rowsOf = (node: XmlElement): XmlElement[] =>
	elementsOf(node).flatMap((child) =>
		child.name === 'table:table-row'
			? [child]
			: /^table:table-(?:header-rows|row-group|rows)$/.test(child.name)
				? rowsOf(child)
				: []
	);

function tableOf(rows: Element[]): Element {
	const [first, ...others] = rows;
	for (const cell of first?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
	return h('table', first ? [h('thead', [first]), h('tbody', others)] : []);
}

/**
 * Reads paragraphs whose cells are parted by tabs, from the first of some, as the rows of a table. `read`
 * reads a paragraph. Returns nothing if the first paragraphs are no rows.
 */
export function readTabTable(
	nodes: readonly ChildNode[],
	read: Reader
): { table: Element; count: number } | undefined {
	const end = nodes.findIndex((node) => !isTabbed(node));
	const paragraphs = nodes.slice(0, end < 0 ? undefined : end).filter(isTabbed);
	const { rows, count } = readTabRows(paragraphs.map(textWithTabs), isItem);
	if (count === 0) return undefined;
	const table = tableOf(
		paragraphs.slice(0, count).map((one, index) => {
			const cells = cellsOf(one, rows[index] ?? []);
			return h(
				'tr',
				cells.map((cell) =>
					h('td', typeof cell === 'string' ? [{ type: 'text', value: cell }] : read(cell))
				)
			);
		})
	);
	return { table, count };
}

const isItem = (line: string): boolean => readTypedMark(line) !== undefined;

const isTabbed = (node: ChildNode): node is XmlElement =>
	node.type === 'tag' && node.name === 'text:p' && findAll(node, 'text:tab').length > 0;

/** The cells of a row as paragraphs with their looks; as words, if the tabs stand otherwise. */
function cellsOf(paragraph: XmlElement, row: readonly string[]): (XmlElement | string)[] {
	const cut = cutAtTabs(paragraph);
	const said = cut.filter((cell) => textOf(cell).trim() !== '');
	const shown = row.map((cell) => cell.trim()).join('\t');
	const found = [cut, said].find(
		(cells) => cells.map((cell) => textOf(cell).trim()).join('\t') === shown
	);
	return found ?? row.map((cell) => cell.trim());
}

const textWithTabs = (node: XmlElement): string => cutAtTabs(node).map(textOf).join('\t');

/** Copies of an element, each with what stands between two tabs. */
function cutAtTabs(node: XmlElement): XmlElement[] {
	const pieces: ChildNode[][] = [[]];
	for (const child of node.children) {
		if (child.type !== 'tag') pieces.at(-1)?.push(child);
		else if (child.name === 'text:tab') pieces.push([]);
		else {
			const [first, ...others] = cutAtTabs(child);
			if (first) pieces.at(-1)?.push(first);
			pieces.push(...others.map((one) => [one]));
		}
	}
	return pieces.map((children) => Object.assign(Object.create(node) as XmlElement, { children }));
}
