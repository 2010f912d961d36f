import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Returns nodes of a page's tree anew. `change` takes each node, whose children have been changed before, and returns what
 * stands in its place.
 */
export const changeNodes = <Content extends Node>(
	nodes: readonly Content[],
	change: ChangeNode
): Content[] =>
	nodes.flatMap((node) => {
		const inside =
			'children' in node
				? { ...node, children: changeNodes<ElementContent>(node.children as never, change) }
				: node;
		return change(inside) as Content[];
	});

/** Returns a page's tree anew, whose nodes are changed as `changeNodes` does it. */
export const changeTree = (root: Readonly<Root>, change: ChangeNode): Root => ({
	...root,
	children: changeNodes(root.children, change),
});

/** What stands in the place of a node. */
export type ChangeNode = (node: Node) => readonly Node[];

type Node = RootContent | ElementContent;

/** Whether a node is an element of one name. */
export const isElement = <Name extends string>(
	node: Node | undefined,
	name: Name
): node is Element & { tagName: Name } => node?.type === 'element' && node.tagName === name;

/** What stands in an element: elements, texts, lists of them, and nothing where there is none. */
export type Child = ElementContent | string | false | undefined | readonly Child[];

/** Makes an element: its name, its attributes, and what stands in it. */
export const element = (
	tagName: string,
	properties: Element['properties'],
	...children: Child[]
): Element => ({ type: 'element', tagName, properties, children: contentOf(children) });

const contentOf = (children: readonly Child[]): ElementContent[] =>
	children.flatMap((child): ElementContent[] => {
		if (typeof child === 'string') return [{ type: 'text', value: child }];
		if (!child) return [];
		return 'type' in child ? [child] : contentOf(child);
	});

/** The text of a node with all that is in it, without the parts that `skip` tells to leave out. */
export function textOf(node: Textual, skip?: (child: ElementContent) => boolean): string {
	if ('value' in node) return node.type === 'text' ? node.value : '';
	const children = 'children' in node ? node.children : [];
	return children.map((child) => (skip?.(child) ? '' : textOf(child, skip))).join('');
}

/** The same on one line, without spaces that show nothing. */
export const trimmedText = (node: Textual, skip?: (child: ElementContent) => boolean): string =>
	textOf(node, skip)
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:](?:\s|$))/g, '')
		.trim();

type Textual = ElementContent | { children: ElementContent[] };
