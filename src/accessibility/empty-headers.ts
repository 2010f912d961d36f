import type { ElementContent, RootContent } from 'hast';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Makes plain cells of the empty ones in the head of a table, as in the corner above names of rows: a heading without
 * words is announced as a heading of nothing.
 *
 * Source: https://www.w3.org/WAI/tutorials/tables/two-headers/
 */
export const emptyHeaders: PageStep = {
	concerns: (source) => /\|[ \t]*\||<th/.test(source),
	change: (root) => ({ ...root, children: root.children.map(withPlainCells) }),
};

function withPlainCells<Node extends RootContent | ElementContent>(node: Node): Node {
	if (!('children' in node)) return node;
	const children = node.children.map((child) => withPlainCells(child as ElementContent));
	const isEmptyHeader =
		'tagName' in node &&
		node.tagName === 'th' &&
		children.every((child) => child.type === 'text' && child.value.trim() === '');
	return { ...node, ...(isEmptyHeader && { tagName: 'td' }), children };
}
