import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import { mergeTexts } from '../structure/inline.ts';
import { at, paragraph, text } from './blocks.ts';

/** An item as a flat format has it: its level, and the label that its program shows before it. */
export interface FlatItem {
	line: number;
	/** 0 for the outermost. */
	level: number;
	/** `1.`, `(a)`, `iv.`; none where a bullet stands. */
	label?: string | undefined;
	content: PhrasingContent[];
}

/** An item with those below it. */
export interface ItemNode extends FlatItem {
	children: ItemNode[];
}

/**
 * Makes lists of flat items. Plain numbers become numbers of the list, which begins anew where they do
 * not count on; other labels, `(a)` or `iv.`, stand before their text as the author sees them.
 */
export const nestItems = (items: readonly FlatItem[]): List[] => buildLists(treeOf(items));

/** Puts items below those before them that stand on a higher level. */
export function treeOf(items: readonly FlatItem[]): ItemNode[] {
	const tree: ItemNode[] = [];
	const open: ItemNode[] = [];
	for (const item of items) {
		const node: ItemNode = { ...item, children: [] };
		const end = open.findIndex(({ level }) => level >= item.level);
		open.length = Math.min(end < 0 ? open.length : end, deepest - 1);
		(open.at(-1)?.children ?? tree).push(node);
		open.push(node);
	}
	return tree;
}

/** The most levels of a list: only files that shall break it have more, whose items stand on the last one. */
const deepest = 50;

/** Makes lists of items that stand below each other. */
export const buildLists = (items: readonly ItemNode[]): List[] =>
	listItems(
		items.map(({ line, label, content, children }) => ({
			node: {
				type: 'listItem',
				spread: false,
				children: [paragraph(content, line), ...buildLists(children)],
				position: at(line),
			},
			label,
		}))
	);

/** Makes lists of items that have their labels beside them. */
export function listItems(
	items: readonly { node: ListItem; label?: string | undefined }[]
): List[] {
	const lists: List[] = [];
	for (const { node, label } of items) append(lists, node, label);
	return lists;
}

/** Adds an item to the last list, or to a new one if it does not continue that. */
function append(lists: BlockContent[], node: ListItem, label: string | undefined): void {
	const number = numberOf(label);
	if (label !== undefined && number === undefined) showLabel(node, label);
	const last = lists.at(-1);
	if (last?.type === 'list' && continues(last, number)) {
		last.children.push(node);
		last.spread ||= node.spread ?? false;
	} else {
		lists.push({
			type: 'list',
			ordered: number !== undefined,
			start: number ?? null,
			spread: node.spread ?? false,
			children: [node],
			position: node.position,
		});
	}
}

function showLabel(node: ListItem, label: string): void {
	const [first] = node.children;
	if (first?.type === 'paragraph')
		first.children = mergeTexts([text(`${label} `), ...first.children]);
	else node.children.unshift(paragraph([text(label)], node.position?.start.line ?? 0));
}

/** The number of a label that Markdown can write: `3.` or `3)`. */
function numberOf(label: string | undefined): number | undefined {
	const digits = /^(\d{1,9})[.)]$/.exec(label ?? '')?.[1];
	return digits === undefined ? undefined : Number(digits);
}

function continues({ ordered, start, children }: List, number: number | undefined): boolean {
	return number === undefined
		? !ordered
		: ordered === true && (start ?? 1) + children.length === number;
}
