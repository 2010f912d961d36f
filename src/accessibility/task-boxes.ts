import type { Element } from 'hast';
import { changeNodes, element } from '../lib/html/hast.ts';
import { t } from '../lib/language/t.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Makes signs of the boxes in lists of tasks: nobody can tick them, a screen reader has no name for them, and paper has no
 * controls.
 */
export const taskBoxes: PageStep = {
	concerns: (source) => /\[[ xX]\]/.test(source),
	change: (root) => ({
		...root,
		children: changeNodes(root.children, (node) => [
			node.type === 'element' && isBox(node) ? signOf(node) : node,
		]),
	}),
};

const isBox = ({ tagName, properties }: Element): boolean =>
	tagName === 'input' && properties['type'] === 'checkbox';

function signOf({ properties }: Element): Element {
	const isDone = properties['checked'] === true;
	const ariaLabel = isDone ? t('accessibility.done') : t('accessibility.notDone');
	const sign = isDone ? '☑' : '☐';
	return element('span', { className: ['task-box'], role: 'img', ariaLabel }, sign);
}
