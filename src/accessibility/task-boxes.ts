import type { Element } from 'hast';
import { changeTree, element, isElement } from '../lib/html/hast.ts';
import { t } from '../lib/language/t.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Makes signs of the boxes in lists of tasks: nobody can tick them, a screen reader has no name for them, and paper has no
 * controls.
 */
export const taskBoxes: PageStep = {
	concerns: (source) => /\[[ xX]\]/.test(source),
	change: (root) =>
		changeTree(root, (node) => [
			isElement(node, 'input') && node.properties['type'] === 'checkbox' ? signOf(node) : node,
		]),
};

function signOf({ properties }: Element): Element {
	const isDone = properties['checked'] === true;
	const ariaLabel = isDone ? t('accessibility.done') : t('accessibility.notDone');
	const sign = isDone ? '☑' : '☐';
	return element('span', { className: ['task-box'], role: 'img', ariaLabel }, sign);
}
