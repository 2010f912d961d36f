import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Root, RootContent } from 'mdast';
import type { Item } from '../read/parts.ts';
import { at } from '../tree/blocks.ts';
import { listItems } from '../tree/lists.ts';
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

const headingDepth = (depth: number) => Math.min(Math.max(depth, 2), 6) as 2 | 3 | 4 | 5 | 6;

/** Makes lists of items; a number out of order begins a list of its own, so that it stays. */
const buildLists = (items: readonly ItemNode[]): List[] =>
	listItems(
		items.map((item) => ({
			node: buildItem(item),
			label: item.number === undefined ? undefined : `${item.number}.`,
		}))
	);

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
