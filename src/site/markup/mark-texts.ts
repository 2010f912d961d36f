import { changeTree, isElement, textOf, type ChangeNode } from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/** Marks the cells of tables that hold more than a word or a figure: their columns must not become narrow. */
export const markTexts: PageStep = {
	concerns: (source) => /\||<td\b/.test(source),
	change: (root) => changeTree(root, withMark),
};

const withMark: ChangeNode = (node) => {
	if (!isElement(node, 'td') || textOf(node).trim().length <= longestWord) return [node];
	const { className } = node.properties;
	const classes = Array.isArray(className) ? className : [];
	const properties = { ...node.properties, className: [...classes, 'cell-of-text'] };
	return [{ ...node, properties }];
};

/** What is shorter may be a word, a figure with its unit, yes or no. */
const longestWord = 16;
