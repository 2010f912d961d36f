import { changeTree } from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/** Takes the comments of authors off pages of plain Markdown; MDX has comments of its own, which never get that far. */
export const leaveOutComments: PageStep = {
	concerns: (source, format) => format === 'markdown' && /<[!?]/.test(source),
	change: (root) =>
		changeTree(root, (node) => {
			if (node.type !== 'raw') return [node];
			const value = node.value.replace(comments, '');
			return value === '' ? [] : [{ ...node, value }];
		}),
};

/**
 * Comments, and what browsers read as one: processing instructions and declarations.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#comment-state
 */
const comments = /<!--(?:-?>|[^]*?--!?>|[^]*$)|<[!?][^>]*>/g;
