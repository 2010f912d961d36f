import { changeTree } from '../../lib/html/hast.ts';
import { withoutComments } from '../../lib/html/raw.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/** Takes the comments of authors off pages of plain Markdown; MDX has comments of its own, which never get that far. */
export const leaveOutComments: PageStep = {
	concerns: (source, format) => format === 'markdown' && /<[!?]/.test(source),
	change: (root) =>
		changeTree(root, (node) => {
			if (node.type !== 'raw') return [node];
			const value = withoutComments(node.value);
			return value === '' ? [] : [{ ...node, value }];
		}),
};
