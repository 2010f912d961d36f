import type { Element as XmlElement } from 'domhandler';
import type { Element, ElementContent } from 'hast';
import { h } from '../html/nodes.ts';
import { elementsOf, textOf } from '../word/xml.ts';

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
			const isHead = (row.parent as XmlElement).name === 'table:table-header-rows';
			const tag = isHead ? 'th' : 'td';
			return Array.from({ length: repeated }, () => h(tag, read(cell), { colSpan, rowSpan }));
		});
		const count =
			textOf(row).trim() === '' ? 1 : Number(row.attribs['table:number-rows-repeated'] ?? 1);
		return Array.from({ length: Math.min(50, count) }, () => structuredClone(h('tr', cells)));
	});
	return h('table', rows);
}

const rowsOf = (node: XmlElement): XmlElement[] =>
	elementsOf(node).flatMap((child) =>
		child.name === 'table:table-row'
			? [child]
			: /^table:table-(?:header-rows|row-group|rows)$/.test(child.name)
				? rowsOf(child)
				: []
	);
