import type { ChildNode, Document, Element } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** Reads XML. Entities are those of XML alone: none that the document declares is known. */
export const readXml = (bytes: Uint8Array | undefined): Document =>
	parseDocument(bytes ? new TextDecoder().decode(bytes) : '', { xmlMode: true });

/** The elements in a node. */
export function elementsOf(node: { children: ChildNode[] } | undefined): Element[] {
	return (node?.children ?? []).filter((child): child is Element => child.type === 'tag');
}

/** The first element of a name in a node. */
export const find = (node: Element | undefined, name: string): Element | undefined =>
	elementsOf(node).find((child) => child.name === name);

/** All elements of a name below a node. */
export const findAll = (node: { children: ChildNode[] }, name: string): Element[] =>
	getElementsByTagName(name, node.children);

/** The value (`w:val`) of the first element of a name in a node. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
	find(node, name)?.attribs['w:val'];

/** Tells whether a property is on: `<w:b/>` is, `<w:b w:val="0"/>` is not; nothing if it is not there. */
export function isOn(node: Element | undefined, name: string): boolean | undefined {
	const found = find(node, name);
	return found && !/^(?:0|false|off|none)$/.test(found.attribs['w:val'] ?? '');
}

/** The text in an element. */
export const textOf = (node: { children: ChildNode[] }): string => textContent(node.children);
