import type { Element } from 'hast';
import { attributesOf } from './components.ts';
import { readWhole } from './read-whole.ts';
import { childrenOf, nameOf, plainText, type RichNode } from './rich.ts';

/** What an aside holds, with words on the line of its tags as a paragraph, and its label. */
export function readAside(node: RichNode): { nodes: RichNode[]; label: string } {
	const isLabel = (child: RichNode) => nameOf(child) === 'header';
	const children = childrenOf(node);
	const nodes = children.filter((child) => !isLabel(child));
	const title = node.type === 'mdxJsxFlowElement' && attributesOf(node).get('title');
	const label =
		typeof title === 'string'
			? title
			: plainText(readWhole(children.filter(isLabel).flatMap(childrenOf)));
	const isLine = nodes.some((child) => child.type === 'text' && child.value.trim() !== '');
	const line = {
		type: 'element',
		tagName: 'p',
		properties: {},
		children: nodes,
		position: node.position,
	};
	return { nodes: isLine ? [line as Element] : nodes, label };
}
