import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';

/** Writes an element. */
export const h = (
	tagName: string,
	children: ElementContent[],
	properties: Element['properties'] = {}
): Element => ({ type: 'element', tagName, properties, children });

/** The elements in an element. */
export const elementsOf = (node: Element): Element[] =>
	node.children.filter((child): child is Element => child.type === 'element');

/** Tells whether an element has a class. */
export const hasClass = (node: Element, name: string): boolean => classesOf(node).includes(name);

/** The classes of an element. */
export const classesOf = ({ properties }: Element): string[] =>
	[properties['className'] ?? []].flat().map(String);

/** The element in which the text of one begins: an item may hold paragraphs. */
export function beginningOf(node: Element): Element {
	const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
	return first?.type === 'element' && /^(?:p|div)$/.test(first.tagName) ? beginningOf(first) : node;
}

/** What stands in an element, as blocks. */
export const blocksOf = (state: State, node: Element): RootContent[] =>
	state.toFlow(state.all(node)) as RootContent[];
