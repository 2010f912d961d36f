import type { Element, ElementContent, RootContent } from 'hast';
import { changeTree, element, isElement } from '../lib/html/hast.ts';
import { t } from '../lib/language/t.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Turns empty header cells of tables into plain cells, such as the corner above row headings: an empty heading is announced as a
 * heading without content.
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

/**
 * Replaces the checkboxes of task lists with characters. Readers cannot tick them, they have no name for screen readers, and
 * paper has no controls.
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
