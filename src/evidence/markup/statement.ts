import type { Element, ElementContent } from 'hast';
import { isEvidence } from './attributes.ts';
import { trimmedText } from '../../lib/html/hast.ts';

/** The words of an element, without the lists and notes inside it; of a table, those of each row. */
export function statementOf(node: Element): string {
	if (node.tagName !== 'table') return trimmedText(node, isApart);
	return rowsOf(node).map(rowStatement).filter(Boolean).join('; ');
}

/** The words of a row, cell by cell. */
export const rowStatement = (row: Element): string =>
	cellsOf(row).map(statementOf).filter(Boolean).join(' – ');

/**
 * The term of a list item or a row: what it is about. It stands in bold at its beginning, before a colon or in the
 * first cell; an item that has none of these is a term as a whole.
 */
export function termOf(node: Element): string {
	if (node.tagName === 'tr') return statementOf(cellsOf(node)[0] ?? node);
	const inside = node.children.find(isElement)?.tagName === 'p' ? paragraphOf(node) : node;
	const first = inside.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
	const isBold = first?.type === 'element' && first.tagName === 'strong';
	const written = isBold ? trimmedText(first) : statementOf(node);
	return written.replace(/:(?:\s.*)?$/s, '').trim();
}

export const isList = (node: ElementContent): boolean =>
	node.type === 'element' && /^[uo]l$/.test(node.tagName);

export const isCitation = (node: ElementContent): boolean =>
	node.type === 'element' && String(node.properties['className']) === 'cite';

const isApart = (child: ElementContent): boolean =>
	isEvidence(child) || isCitation(child) || isList(child);

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const paragraphOf = (node: Element): Element => node.children.find(isElement) ?? node;

const cellsOf = (row: Element): Element[] =>
	row.children.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));

const rowsOf = (node: Element): Element[] =>
	node.tagName === 'tr' ? [node] : node.children.filter(isElement).flatMap(rowsOf);
