import type { Element, ElementContent, RootContent } from 'hast';
import { changeTree, isElement } from '../lib/html/hast.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Makes plain cells of the empty ones in the head of a table, as in the corner above names of rows: a heading without
 * words is announced as a heading of nothing.
 *
 * Source: https://www.w3.org/WAI/tutorials/tables/two-headers/
 */
export const emptyHeaders: PageStep = {
	concerns: (source) => /\|[ \t]*\||<th/.test(source),
	change: (root) =>
		changeTree(root, (node) => [isEmptyHeader(node) ? { ...node, tagName: 'td' } : node]),
};

const isEmptyHeader = (node: RootContent | ElementContent): node is Element =>
	isElement(node, 'th') &&
	node.children.every((child) => child.type === 'text' && child.value.trim() === '');
