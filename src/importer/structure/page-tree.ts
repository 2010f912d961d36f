import type {
	BlockContent,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	Root,
	RootContent,
} from 'mdast';
import type { Item } from '../read/parts.ts';
import { isHead, termLength } from './flattening.ts';
import { cutContent, mergeTexts, plainText } from './inline.ts';
import { buildItems, type ItemNode } from './item-tree.ts';
import type { Content } from './outlined.ts';

/**
 * Makes the content of a page of what stands on it. `writeTitle` writes the titles of sections.
 *
 * Returns the tree, and the lines of items that were joined to the items before them.
 */
export function buildPage(
	blocks: readonly Content[],
	flattened: boolean,
	writeTitle: (title: string) => string
): { tree: Root; joined: number[] } {
	const children: RootContent[] = [];
	const joined: number[] = [];
	for (const group of groupItems(blocks)) {
		if (Array.isArray(group)) {
			const built = buildItems(group, flattened);
			children.push(...buildLists(built.tree));
			joined.push(...built.joined);
		} else children.push(buildBlock(group, writeTitle));
	}
	return { tree: { type: 'root', children }, joined };
}

/** Gathers items that follow each other. */
function groupItems(blocks: readonly Content[]): (Exclude<Content, Item> | Item[])[] {
	const groups: (Exclude<Content, Item> | Item[])[] = [];
	for (const block of blocks) {
		const last = groups.at(-1);
		if (block.kind !== 'item') groups.push(block);
		else if (Array.isArray(last)) last.push(block);
		else groups.push([block]);
	}
	return groups;
}

function buildBlock(
	block: Exclude<Content, Item>,
	writeTitle: (title: string) => string
): RootContent {
	switch (block.kind) {
		case 'section': {
			const children: PhrasingContent[] = [{ type: 'text', value: writeTitle(block.title) }];
			return {
				type: 'heading',
				depth: headingDepth(block.depth),
				children,
				position: at(block.line),
			};
		}
		case 'paragraph':
			return paragraph(mergeTexts(block.content), block.line);
		case 'other':
			return block.node;
	}
}

/** Where in the notes a block comes from. */
const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });

const headingDepth = (depth: number) => Math.min(Math.max(depth, 2), 6) as 2 | 3 | 4 | 5 | 6;

/** Makes lists of items; a number out of order begins a list of its own, so that it stays. */
function buildLists(items: readonly ItemNode[]): List[] {
	const lists: List[] = [];
	let expected: number | undefined;
	for (const item of items) {
		const last = lists.at(-1);
		if (last && item.number === expected) extendList(last, item);
		else lists.push(startList(item));
		expected = item.number === undefined ? undefined : item.number + 1;
	}
	return lists;
}

function startList(item: ItemNode): List {
	const children = [buildItem(item)];
	const spread = item.body.length > 0;
	return item.number === undefined
		? { type: 'list', ordered: false, spread, children }
		: { type: 'list', ordered: true, start: item.number, spread, children };
}

/** Adds an item to a list; blank lines part its items where one is more than a paragraph. */
function extendList(list: List, item: ItemNode): void {
	list.children.push(buildItem(item));
	if (item.body.length > 0) list.spread = true;
}

function buildItem({ line, content, body, children, checked }: ItemNode): ListItem {
	const text = mergeTexts(content);
	return {
		type: 'listItem',
		spread: body.length > 0,
		checked: checked ?? null,
		children: [
			...(text.length > 0 ? [paragraph(text, line)] : []),
			...(body as BlockContent[]),
			...buildLists(children),
		],
	};
}

const paragraph = (content: PhrasingContent[], line: number): Paragraph => ({
	type: 'paragraph',
	children: markTerm(content),
	position: at(line),
});

/** Makes the term of "Term: text" bold, with its colon. */
function markTerm(content: PhrasingContent[]): PhrasingContent[] {
	const text = plainText(content);
	const length = termLength(text);
	if (length === undefined || isHead(text.slice(0, length))) return content;
	const halves = cutContent(content, length + 1);
	if (!halves) return content;
	const [term, rest] = halves;
	return [{ type: 'strong', children: term }, { type: 'text', value: ' ' }, ...rest];
}
