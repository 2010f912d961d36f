import type { PhrasingContent, RootContent } from 'mdast';
import { at, paragraph, text } from '../tree/blocks.ts';
import { buildLists, treeOf, type ItemNode } from '../tree/lists.ts';
import { isHead, termLength } from './flattening.ts';
import { cutContent, mergeTexts, plainText } from './inline.ts';
import { restore } from './item-tree.ts';
import type { Content, Item } from './outlined.ts';

/**
 * Makes the content of a page of what stands on it. `writeTitle` writes the titles of sections.
 *
 * Returns the blocks, and the lines of items that were joined to the items before them.
 */
export function buildPage(
	blocks: readonly Content[],
	flattened: boolean,
	writeTitle: (title: string) => string
): { children: RootContent[]; joined: number[] } {
	const children: RootContent[] = [];
	const joined: number[] = [];
	let items: Item[] = [];
	const endList = () => {
		const tree = treeOf(items);
		children.push(...buildLists(markTerms(flattened ? restore(tree, joined) : tree)));
		items = [];
	};
	for (const block of blocks) {
		if (block.kind === 'item') {
			items.push(block);
			continue;
		}
		endList();
		children.push(buildBlock(block, writeTitle));
	}
	endList();
	return { children, joined };
}

function buildBlock(
	block: Exclude<Content, Item>,
	writeTitle: (title: string) => string
): RootContent {
	if (block.kind === 'other') return block.node;
	if (block.kind === 'paragraph') return paragraph(markTerm(block.content), block.line);
	const { depth, title, line } = block;
	return { type: 'heading', depth, children: [text(writeTitle(title))], position: at(line) };
}

const markTerms = (items: readonly ItemNode[]): ItemNode[] =>
	items.map((item) => ({
		...item,
		content: markTerm(item.content),
		children: markTerms(item.children),
	}));

/** Makes the term of "Term: text" bold, with its colon. */
function markTerm(typed: readonly PhrasingContent[]): PhrasingContent[] {
	const content = mergeTexts(typed);
	const text = plainText(content);
	const length = termLength(text);
	if (length === undefined || isHead(text.slice(0, length))) return content;
	const halves = cutContent(content, length + 1);
	if (!halves) return content;
	const [term, rest] = halves;
	return [{ type: 'strong', children: term }, { type: 'text', value: ' ' }, ...rest];
}
