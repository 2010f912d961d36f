import { markdownToMdast, mdxToMdast } from 'satteri';

/** Lists the nodes of a page's Markdown, each before those in it. Throws the parser's error if MDX does not parse. */
export function readNodes(text: string, isMdx: boolean): WrittenNode[] {
	const list = (
		node: PageNode,
		above: readonly PageNode[],
		before: PageNode | undefined
	): WrittenNode[] => {
		const { start, end } = node.position;
		const written = text.slice(start.offset, end.offset);
		const within = node.children?.flatMap((child, index, all) =>
			list(child, [node, ...above], all[index - 1])
		);
		return [{ node, above, before, written, line: start.line }, ...(within ?? [])];
	};
	const read = isMdx ? mdxToMdast : markdownToMdast;
	return list(read(text, { features: { directive: true } }) as PageNode, [], undefined);
}

/** The innermost node at a place in the text. */
export const nodeAt = (at: number, nodes: readonly WrittenNode[]): WrittenNode | undefined =>
	nodes.findLast(
		({ node: { position } }) => position.start.offset <= at && at < position.end.offset
	);

/** A node, those that it is in, the nearest first, the one before it, what is written there, and its line. */
export interface WrittenNode {
	node: PageNode;
	above: readonly PageNode[];
	before: PageNode | undefined;
	written: string;
	line: number;
}

/** A node of a page, with what nodes of some types have. */
export interface PageNode {
	type: string;
	position: Record<'start' | 'end', { line: number; column: number; offset: number }>;
	children?: PageNode[];
	/** What a note or an address is referred to by. */
	identifier?: string;
	/** What stands behind the language of code. */
	meta?: string | null;
	/** How deep a heading is. */
	depth?: number;
	/** The kind of a box. */
	name?: string;
}
