import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { beginningOf, h, hasClass } from './nodes.ts';
import { styleOf } from './styles.ts';

/** Makes boxes of forms of those that Apple Notes and Notion say by a class, Evernote by a tag or a style, OneNote by an attribute. */
export function readTasks(tree: Root): void {
	visit(tree, 'element', (node) => {
		const isBox = hasClass(node, 'checkbox') || node.tagName === 'en-todo';
		const inList =
			node.tagName === 'li' && (hasClass(node, 'checked') || hasClass(node, 'unchecked'));
		const state = styleOf(node)('--en-checked') || String(node.properties['dataTag'] ?? '');
		const isTask = /^\s*(?:true|false)|\bto-do\b/.test(state);
		if (!isBox && !inList && !isTask) return;
		const checked =
			hasClass(node, 'checked') ||
			hasClass(node, 'checkbox-on') ||
			node.properties['checked'] === 'true' ||
			/^\s*true|\bto-do:completed\b/.test(state);
		const box = h('input', [], { type: 'checkbox', checked });
		if (inList || isTask) beginningOf(node).children.unshift(box);
		// What stands behind a tag that is not closed was read into it.
		else Object.assign(node, { tagName: 'span', children: [box, ...node.children] });
	});
}
