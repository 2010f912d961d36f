import type {
	BlockContent,
	DefinitionContent,
	FootnoteDefinition,
	List,
	Nodes,
	Paragraph,
	PhrasingContent,
	RootContent,
} from 'mdast';
import { mergeTexts } from '../structure/inline.ts';

/** Where in the notes a block comes from. */
export const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 1 } });

/** The line that a block comes from. */
export const lineOf = (node: { position?: RootContent['position'] }): number =>
	node.position?.start.line ?? 0;

/** The nodes that are wanted in some trees; what stands in these is not looked through. */
export const nodesIn = <T extends Nodes>(
	trees: readonly Nodes[],
	isWanted: (node: Nodes) => node is T
): T[] =>
	trees.flatMap((node) =>
		isWanted(node) ? [node] : 'children' in node ? nodesIn(node.children, isWanted) : []
	);

/** Makes a text. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Makes a paragraph of content. */
export const paragraph = (children: PhrasingContent[], line: number): Paragraph => ({
	type: 'paragraph',
	children: mergeTexts(children),
	position: at(line),
});

/** Makes a footnote. */
export const footnote = (label: string, children: RootContent[], line = 0): FootnoteDefinition => ({
	type: 'footnoteDefinition',
	identifier: label,
	label,
	children: children as FootnoteDefinition['children'],
	position: at(line),
});

/**
 * Makes one line of content of blocks, for a place that takes no blocks, such as a cell of a table:
 * paragraphs and items are parted by line breaks, items keep their marks.
 */
export function flattenBlocks(
	blocks: readonly (RootContent | BlockContent | DefinitionContent)[]
): PhrasingContent[] {
	return joinLines(blocks.flatMap((block) => linesOf(block)).filter((line) => line.length > 0));
}

/** Makes content of lines, with breaks between them. */
export const joinLines = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
	lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]));

function linesOf(block: RootContent | BlockContent | DefinitionContent): PhrasingContent[][] {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return [block.children];
		case 'list':
			return listLines(block, 0);
		case 'code':
			return (block.value.match(/.*\S.*/g) ?? []).map((value) => [{ type: 'inlineCode', value }]);
		case 'table':
			return block.children.map(({ children }) =>
				children.flatMap((cell, index) => [...(index > 0 ? [text(' | ')] : []), ...cell.children])
			);
		default:
			if ('children' in block) {
				return (block.children as RootContent[]).flatMap((child) => linesOf(child));
			}
			return 'value' in block && block.value ? [[text(block.value)]] : [];
	}
}

function listLines({ children, ordered, start }: List, depth: number): PhrasingContent[][] {
	return children.flatMap((item, place) => {
		const mark = ordered ? `${(start ?? 1) + place}. ` : '• ';
		const indent = '\u00A0\u00A0'.repeat(depth);
		return item.children.flatMap((child, index) => {
			if (child.type === 'list') return listLines(child, depth + 1);
			return linesOf(child).map((line, row) =>
				index === 0 && row === 0 ? [text(indent + mark), ...line] : line
			);
		});
	});
}
