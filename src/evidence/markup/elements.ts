import type { Element, ElementContent } from 'hast';

/** Makes an element: its name, its attributes, and elements or texts inside it. */
export function element(
	tagName: string,
	properties: Element['properties'],
	...children: (ElementContent | string)[]
): Element {
	return {
		type: 'element',
		tagName,
		properties,
		children: children.map((child) =>
			typeof child === 'string' ? { type: 'text', value: child } : child
		),
	};
}

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
