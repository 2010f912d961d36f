import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { HtmlNotes } from './html-notes.ts';
import { textOf } from '../../../lib/html/hast.ts';
import { hasClass } from './nodes.ts';
import { lookOf } from './styles.ts';

/** Leaves out, and counts, what a browser does not show, and the comments of Word with the marks that lead to them. */
export function removeHidden(
	tree: Root,
	notes: Pick<HtmlNotes, 'comments' | 'hidden' | 'words'>
): void {
	visit(tree, (node) => {
		if (!('children' in node)) return;
		node.children = (node.children as RootContent[]).filter((child) => {
			const found = child.type === 'element' && (commentIn(child) || isHidden(child));
			if (!found) return true;
			notes.words.push(textOf(child));
			if (found === 'comments') notes.comments++;
			if (found === 'hidden') notes.hidden.push(textOf(child));
			return false;
		}) as Element['children'];
	});
}

/** Whether an element is a comment, or a mark that goes with one. */
function commentIn(node: Element): 'comments' | 'mark' | false {
	const style = String(node.properties['style'] ?? '');
	if (hasClass(node, 'msocomtxt') || /mso-element:\s*comment(?!-)/.test(style)) return 'comments';
	const isMark =
		/^(?:msocomanchor|msocomoff|MsoCommentReference)$/.test(
			String(node.properties['className'] ?? '')
		) || /mso-special-character:\s*comment/.test(style);
	return isMark && 'mark';
}

/** Tells whether a browser does not show an element. */
export const isHidden = (node: Element): 'hidden' | false =>
	(node.properties['hidden'] !== undefined ||
		node.tagName === 'mphantom' ||
		(node.tagName === 'dialog' && node.properties['open'] === undefined) ||
		lookOf(node).hidden) &&
	'hidden';
