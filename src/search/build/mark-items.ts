import { Element, isTag, Text, type ChildNode } from 'domhandler';
import {
	append,
	findAll,
	nextElementSibling,
	prependChild,
	prevElementSibling,
	replaceElement,
	textContent,
} from 'domutils';
import { marks } from '../rules/sections.ts';
import { hasHead } from './label-cells.ts';

/**
 * Marks the start of list items and table rows, and the end of lists and tables, because a dose in one item does not belong to
 * what the next one names. A paragraph that introduces a list, in bold or with a final colon, is treated as an item around it. So
 * are the column headings around the rows of a table, unless each cell has its own: then a cell with a number is an item of its
 * row. `mark` creates an element with an id.
 */
export function markItems(content: Element, mark: (id: string) => Element): void {
	const depths = new Map<ChildNode, number>();
	const begin = (item: Element, depth: number) => {
		depths.set(item, depth);
		prependChild(
			item.name === 'tr' ? (item.children.find(isTag) ?? item) : item,
			mark(`${marks.item}${depth}`)
		);
	};
	for (const group of findAll(({ name }) => /^(?:[ou]l|dl|table)$/.test(name), content.children)) {
		let around: Element | undefined = group;
		while (around && !depths.has(around)) around = around.parent as Element | undefined;
		const leading = around ? undefined : leadingTo(group);
		if (leading) begin(leading, 1);
		const depth = (around ? depths.get(around)! : leading ? 1 : 0) + 1;
		const isOwn = ({ parent }: Element) => parent === group || group.name === 'table';
		const items = findAll((one) => /^(?:li|tr|dt)$/.test(one.name) && isOwn(one), group.children);
		const cells = findAll(({ attribs }) => hasHead in attribs, group.children);
		const hasTitles =
			group.name === 'table' &&
			!cells[0] &&
			items[0]?.children.every((cell) => !isTag(cell) || cell.name === 'th');
		for (const cell of cells) if (cell.attribs[hasHead]) begin(cell, depth + 1);
		for (const item of items) begin(item, hasTitles && item !== items[0] ? depth + 1 : depth);
		if (!around && items[0]) append(group, mark(`${marks.item}0`));
	}
}

/** The paragraph before a list or table that introduces it. */
function leadingTo(group: Element): Element | undefined {
	const before = prevElementSibling(group);
	if (before?.name !== 'p') return undefined;
	const text = textContent(before).trim();
	return text && (isBold(before) || text.endsWith(':')) ? before : undefined;
}

/** Whether all words of a paragraph are bold. */
export const isBold = ({ children }: Element): boolean =>
	children.every(
		(child) => (isTag(child) && child.name === 'strong') || /^[\s:.]*$/.test(textContent(child))
	);

/** Turns the labels of tabs into headings of their contents, which end after the last tab. */
export function headTabs(content: Element, mark: (id: string) => Element): void {
	const heading = (text: Text[]) => new Element('h6', { id: 'search-tab' }, text);
	for (const label of findAll(({ attribs }) => 'data-tab-label' in attribs, content.children)) {
		const panel = label.parent as Element;
		replaceElement(label, heading([new Text(textContent(label))]));
		if (nextElementSibling(panel)?.attribs['role'] === 'tabpanel') continue;
		for (const end of [mark(`${marks.item}0`), heading([])]) append(panel, end);
	}
}
