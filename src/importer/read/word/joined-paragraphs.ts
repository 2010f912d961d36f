import type { Element } from 'domhandler';
import { elementsOf, find } from './xml.ts';

/** A block, and what stands in paragraphs before it that are part of it. */
export interface JoinedBlock {
	node: Element;
	before: Element[];
}

/**
 * Joins paragraphs to those that follow them: where the mark that ended them is deleted, and large
 * initials, which Word keeps in a paragraph of their own.
 */
export function joinParagraphs(nodes: readonly Element[]): JoinedBlock[] {
	const joined: JoinedBlock[] = [];
	let before: Element[] = [];
	for (const [index, node] of nodes.entries()) {
		if (goesOn(node) && nodes[index + 1]?.name === 'w:p') {
			before.push(...contentOf(node));
			continue;
		}
		joined.push({ node, before });
		before = [];
	}
	return joined;
}

/** What stands in a paragraph. */
export const contentOf = (paragraph: Element): Element[] =>
	elementsOf(paragraph).filter(({ name }) => name !== 'w:pPr');

/** Whether the mark that ends a paragraph is deleted, or moved from there, as a tracked change. */
export const isMarkDeleted = (node: Element): boolean =>
	node.name === 'w:p' &&
	elementsOf(find(find(node, 'w:pPr'), 'w:rPr')).some(({ name }) =>
		/^w:(?:del|moveFrom)$/.test(name)
	);

function goesOn(node: Element): boolean {
	if (node.name !== 'w:p') return false;
	const initial = find(find(node, 'w:pPr'), 'w:framePr')?.attribs['w:dropCap'] ?? 'none';
	return initial !== 'none' || isMarkDeleted(node);
}
