import { changeNodes, textOf } from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/** Marks the cells of tables that hold more than a word or a figure: their columns must not become narrow. */
export const markTexts: PageStep = {
	concerns: (source) => /\||<td\b/.test(source),
	change: (root) => ({ ...root, children: changeNodes(root.children, withMark) }),
};

const withMark: Parameters<typeof changeNodes>[1] = (node) => {
	const isCell = node.type === 'element' && node.tagName === 'td';
	if (!isCell || textOf(node).trim().length <= longestWord) return [node];
	const { className } = node.properties;
	const classes = Array.isArray(className) ? className : [];
	const properties = { ...node.properties, className: [...classes, 'cell-of-text'] };
	return [{ ...node, properties }];
};

/** What is shorter may be a word, a figure with its unit, yes or no. */
const longestWord = 16;
