import type { Element, ElementContent, RootContent } from 'hast';

/**
 * Returns nodes of a page's tree anew. `change` takes each node, whose children have been changed before, and returns what
 * stands in its place.
 */
export const changeNodes = <Content extends RootContent | ElementContent>(
	nodes: readonly Content[],
	change: (node: RootContent | ElementContent) => readonly (RootContent | ElementContent)[]
): Content[] =>
	nodes.flatMap((node) => {
		const inside =
			'children' in node
				? { ...node, children: changeNodes<ElementContent>(node.children as never, change) }
				: node;
		return change(inside) as Content[];
	});

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
