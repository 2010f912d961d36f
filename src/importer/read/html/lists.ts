import type { Element } from 'hast';
import type { ListItem, RootContent } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { listItems } from '../../tree/lists.ts';
import { bulletOf, writeNumber } from '../list-labels.ts';
import { h } from './nodes.ts';
import { indentOf, quotedIn, styleOf } from './styles.ts';

/**
 * Reads a list of HTML with the numbers that a browser shows: `type`, `start`, `reversed`, and `value`
 * of an item. An item may bring its label in `ownLabel`, which no attribute is called. A list that stands in a list belongs to the
 * item before it, as programs that copy to the clipboard mean it.
 */
export function readHtmlList(state: State, node: Element): RootContent[] {
	const items = itemsOf(node);
	const ordered = node.tagName === 'ol';
	const { start, reversed, labelBefore = '', labelAfter = '.' } = node.properties;
	const step = reversed === undefined || reversed === false ? 1 : -1;
	let count = numberIn(start) ?? (step === 1 ? 1 : items.length);
	const made = items.flatMap((item) => {
		count = numberIn(item.properties['value']) ?? count;
		const number = ordered
			? `${labelBefore}${writeNumber(count, formatOf(node))}${labelAfter}`
			: undefined;
		const label = item.properties['ownLabel'] ?? bulletIn(item) ?? bulletIn(node) ?? number;
		count += step;
		const read = [state.one(item, node) ?? []].flat();
		return read.map((one) => ({
			node: one as ListItem,
			label: label === undefined || label === '' ? undefined : String(label),
		}));
	});
	return listItems(made);
}

/**
 * What stands beside items, though it should not, is an item of its own, and all of it one. An item that a style moves
 * farther to the right stands in the one above it.
 */
function itemsOf({ tagName, children }: Element): Element[] {
	const items: Element[] = [];
	let loose: Element | undefined;
	for (const child of children) {
		const last = items.at(-1);
		const isItem = child.type === 'element' && child.tagName === 'li';
		if (isItem && tagName === 'ul' && last && indentOf(child) > indentOf(last)) {
			const inner = last.children.at(-1);
			if (inner?.type === 'element' && inner.properties['ofIndent']) inner.children.push(child);
			else last.children = [...last.children, h('ul', [child], { ofIndent: true })];
		} else if (isItem) items.push({ ...child });
		else if (child.type === 'element' && /^[ou]l$/.test(child.tagName) && last)
			last.children = [...last.children, child];
		else if (loose && last === loose) loose.children.push(child);
		else if (child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')) {
			loose = h('li', [child], { ownLabel: '' });
			items.push(loose);
		}
	}
	return items;
}

/** The bullet that a style gives an item or a list, as far as it says something. */
const bulletIn = (node: Element): string | undefined =>
	bulletOf(quotedIn(styleOf(node)('list-style(?:-type)?')) ?? '');

function numberIn(value: Element['properties'][string]): number | undefined {
	const number = Number.parseInt(String(value), 10);
	return Number.isNaN(number) ? undefined : number;
}

const formatOf = (node: Element): string =>
	/(?:lower|upper)-(?:alpha|latin|roman)/i
		.exec(styleOf(node)('list-style(?:-type)?'))?.[0]
		.toLowerCase() ?? String(node.properties['type'] ?? '1');
