import type { Element, ElementContent } from 'hast';
import type { RichNode } from './rich.ts';

/**
 * Makes elements of HTML in Markdown, which the processor leaves as tags beside the text that they stand around:
 * `10<sup>9</sup>` would read as 109. Tags without their end, or that are no element of text, stay as they are.
 */
export function nestTags(nodes: readonly RichNode[]): RichNode[] {
	const nested: RichNode[] = [];
	for (let index = 0; index < nodes.length; index += 1) {
		const node = nodes[index]!;
		const name = tagOf(node);
		const end = endOfTag(nodes, index);
		if (!name || end < 0) {
			nested.push(node);
			continue;
		}
		const children = nestTags(nodes.slice(index + 1, end)) as ElementContent[];
		nested.push({ type: 'element', tagName: name, properties: {}, children } satisfies Element);
		index = end;
	}
	return nested;
}

/** The name of a tag of HTML in Markdown; nothing for all else, such as a comment. */
export const tagOf = (node: RichNode): string | undefined =>
	/^<\/?([a-z][a-z\d]*)/i.exec(textOf(node))?.[1]?.toLowerCase();

const textOf = (node: RichNode): string => (node.type === 'raw' ? node.value : '');

/** Where the element ends whose tag stands at a place, with those of the same name in it; -1 if none begins there. */
export function endOfTag(nodes: readonly RichNode[], start: number): number {
	const name = tagOf(nodes[start]!);
	if (!name || !/^<\w/.test(textOf(nodes[start]!))) return -1;
	let depth = 0;
	return nodes.findIndex((node, index) => {
		if (index < start || tagOf(node) !== name) return false;
		depth += textOf(node).startsWith('</') ? -1 : 1;
		return depth === 0;
	});
}
