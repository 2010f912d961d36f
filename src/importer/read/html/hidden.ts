import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { HtmlNotes } from './html-notes.ts';
import { hasClass, textOf } from './nodes.ts';
import { lookOf } from './styles.ts';

/** Takes the comments of Word out of a page that it exported, with the marks that lead to them, and counts them. */
export const takeComments = (tree: Root, notes: LeftOut): void => takeOut(tree, notes, commentIn);

/** Leaves out, and counts, what a browser does not show. */
export const removeHidden = (tree: Root, notes: LeftOut): void => takeOut(tree, notes, isHidden);

type LeftOut = Pick<HtmlNotes, 'comments' | 'hidden' | 'words'>;

/** Takes elements out; `findOut` tells as what they are counted. */
function takeOut(
	tree: Root,
	notes: LeftOut,
	findOut: (node: Element) => 'comments' | 'hidden' | 'mark' | false
): void {
	visit(tree, (node) => {
		if (!('children' in node)) return;
		node.children = (node.children as RootContent[]).filter((child) => {
			const found = child.type === 'element' && findOut(child);
			if (!found) return true;
			notes.words.push(textOf(child));
			if (found !== 'mark') notes[found]++;
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

const isHidden = (node: Element): 'hidden' | false =>
	(node.properties['hidden'] !== undefined ||
		(node.tagName === 'dialog' && node.properties['open'] === undefined) ||
		lookOf(node).hidden) &&
	'hidden';
