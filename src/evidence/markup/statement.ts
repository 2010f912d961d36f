import type { Element, ElementContent, RootContent } from 'hast';
import { isEvidence } from './attributes.ts';
import { isElement, trimmedText, element } from '../../lib/html/hast.ts';
import { t } from '../../lib/language/t.ts';

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
	const [paragraph] = elementsIn(node);
	const inside = isElement(paragraph, 'p') ? paragraph : node;
	const first = inside.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
	const written = isElement(first, 'strong') ? trimmedText(first) : statementOf(node);
	return written.replace(/:(?:\s.*)?$/s, '').trim();
}

export const isList = (node: ElementContent): boolean =>
	node.type === 'element' && /^[uo]l$/.test(node.tagName);

export const isCitation = (node: ElementContent): boolean =>
	node.type === 'element' && String(node.properties['className']) === 'cite';

const isApart = (child: ElementContent): boolean =>
	isEvidence(child) || isCitation(child) || isList(child);

const elementsIn = ({ children }: Element): Element[] =>
	children.filter((child) => child.type === 'element');

const cellsOf = (row: Element): Element[] =>
	elementsIn(row).filter(({ tagName }) => /^t[dh]$/.test(tagName));

const rowsOf = (node: Element): Element[] =>
	node.tagName === 'tr' ? [node] : elementsIn(node).flatMap(rowsOf);

/** Title of the section that holds what the sources say and the notes leave out. */
export const beyondTitle = (): string => t('evidence.beyondTitle');

/** Sets that section apart from the notes: what follows its title goes into a frame of its own. */
export function wrapBeyond(nodes: readonly RootContent[]): RootContent[] {
	const title = nodes.findIndex((node) => isTitle(node) && trimmedText(node) === beyondTitle());
	if (title < 0) return [...nodes];
	const next = nodes.findIndex((node, index) => index > title && isTitle(node));
	const end = next < 0 ? nodes.length : next;
	const content = nodes.slice(title + 1, end) as ElementContent[];
	const frame = element('div', { className: ['beyond'], 'data-beyond-notes': '' }, lead(), content);
	return [...nodes.slice(0, title + 1), frame, ...nodes.slice(end)];
}

const lead = (): Element => element('p', { className: ['beyond-lead'] }, t('evidence.beyondLead'));

const isTitle = (node: RootContent): node is Element => isElement(node, 'h2');
