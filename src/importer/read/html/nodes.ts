import type { Element } from 'hast';

/** The elements in an element. */
export const elementsOf = (node: Element): Element[] =>
	node.children.filter((child): child is Element => child.type === 'element');

/** Tells whether an element has a class. */
export const hasClass = (node: Element, name: string): boolean =>
	[node.properties['className']].flat().includes(name);
