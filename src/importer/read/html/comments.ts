import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass, textOf } from './nodes.ts';
import type { HtmlNotes } from './to-markdown.ts';

/** Takes the comments of Word out of a page that it exported, with the marks that lead to them, and counts them. */
export function takeComments(tree: Root, notes: Pick<HtmlNotes, 'comments' | 'words'>): void {
	visit(tree, (node) => {
		if (node.type !== 'root' && node.type !== 'element') return;
		node.children = node.children.filter((child) => {
			const found = child.type === 'element' && commentIn(child);
			if (found) notes.words.push(textOf(child as Element));
			if (found === 'note') notes.comments++;
			return !found;
		}) as Element['children'];
	});
}

/** Whether an element is a comment, or a mark that goes with one. */
function commentIn(node: Element): 'note' | 'mark' | false {
	const style = String(node.properties['style'] ?? '');
	if (hasClass(node, 'msocomtxt') || /mso-element:\s*comment(?!-)/.test(style)) return 'note';
	const isMark =
		/^(?:msocomanchor|msocomoff|MsoCommentReference)$/.test(
			String(node.properties['className'] ?? '')
		) || /mso-special-character:\s*comment/.test(style);
	return isMark && 'mark';
}
