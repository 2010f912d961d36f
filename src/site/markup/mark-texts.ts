import type { Element, ElementContent, RootContent } from 'hast';
import type { PageStep } from '../../lib/page-steps.ts';

/** Marks the cells of tables that hold more than a word or a figure: their columns must not become narrow. */
export const markTexts: PageStep = {
	concerns: (source) => /\||<td\b/.test(source),
	change: (root) => ({ ...root, children: root.children.map(withMarks) }),
};

function withMarks<Node extends RootContent | ElementContent>(node: Node): Node {
	if (!('children' in node)) return node;
	if (isCell(node)) return textOf(node).trim().length > longestWord ? withClass(node) : node;
	return { ...node, children: node.children.map((child) => withMarks(child as ElementContent)) };
}

const isCell = (node: { type: string }): node is Element & RootContent =>
	'tagName' in node && (node as Element).tagName === 'td';

function withClass<Node extends Element>(cell: Node): Node {
	const { className } = cell.properties;
	const classes = Array.isArray(className) ? className : [];
	return { ...cell, properties: { ...cell.properties, className: [...classes, 'cell-of-text'] } };
}

const textOf = (node: ElementContent): string =>
	node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** What is shorter may be a word, a figure with its unit, yes or no. */
const longestWord = 16;
