import type { Element, ElementContent, RootContent } from 'hast';
import { t } from '../lib/language/t.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Makes signs of the boxes in lists of tasks: nobody can tick them, a screen reader has no name for them, and paper has no
 * controls.
 */
export const taskBoxes: PageStep = {
	concerns: (source) => /\[[ xX]\]/.test(source),
	change: (root) => ({ ...root, children: root.children.map(withSigns) }),
};

function withSigns<Node extends RootContent | ElementContent>(node: Node): Node {
	if (!('children' in node)) return node;
	const children = node.children.map((child) =>
		isBox(child) ? signOf(child) : withSigns(child as ElementContent)
	);
	return { ...node, children };
}

const isBox = (node: { type: string }): node is Element =>
	'tagName' in node &&
	node.tagName === 'input' &&
	(node as Element).properties['type'] === 'checkbox';

function signOf({ properties }: Element): Element {
	const isDone = properties['checked'] === true;
	return {
		type: 'element',
		tagName: 'span',
		properties: {
			className: ['task-box'],
			role: 'img',
			ariaLabel: isDone ? t('accessibility.done') : t('accessibility.notDone'),
		},
		children: [{ type: 'text', value: isDone ? '☑' : '☐' }],
	};
}
