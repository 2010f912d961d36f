import type { ElementContent, RootContent } from 'hast';
import { withoutComments } from '../../lib/html/raw.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/** Takes the comments of authors off pages of plain Markdown; MDX has comments of its own, which never get that far. */
export const leaveOutComments: PageStep = {
	concerns: (source, format) => format === 'markdown' && /<[!?]/.test(source),
	change: (root) => ({ ...root, children: withoutCommentsIn(root.children) }),
};

const withoutCommentsIn = <Node extends RootContent | ElementContent>(
	nodes: readonly Node[]
): Node[] =>
	nodes.flatMap((node) => {
		if (node.type === 'raw') {
			const value = withoutComments(node.value);
			return value === '' ? [] : [{ ...node, value }];
		}
		if (!('children' in node)) return [node];
		return [{ ...node, children: withoutCommentsIn<ElementContent>(node.children as never) }];
	});
