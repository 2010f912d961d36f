import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../structure/inline.ts';

/** Counts what stands on a page, section by section; what stands before the first has no title. */
export function countPage({ children }: Root): SectionCount[] {
	let section: SectionCount = { title: '', depth: 2, items: 0, paragraphs: 0, others: 0 };
	const sections = [section];
	for (const node of children) {
		if (node.type === 'heading') {
			const title = plainText(node.children);
			section = { title, depth: node.depth, items: 0, paragraphs: 0, others: 0 };
			sections.push(section);
		} else if (node.type === 'list') visit(node, 'listItem', () => void section.items++);
		else if (node.type === 'paragraph') section.paragraphs++;
		else section.others++;
	}
	return sections;
}

/** What stands in a section of a page. */
export interface SectionCount {
	title: string;
	/** 2 for a section of the page, more for a part of one. */
	depth: number;
	/** Items of lists, nested ones included. */
	items: number;
	paragraphs: number;
	/** Tables, quotations and the like. */
	others: number;
}
