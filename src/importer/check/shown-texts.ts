import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockTexts } from './block-texts.ts';

/** All that a page shows of the notes: its blocks, its title as they have it, where its links lead, what its pictures show. */
export function shownTexts({ tree, title, raw = title }: ShownPage): string[] {
	const beside: string[] = [raw];
	const root: Root = { type: 'root', children: structuredClone(tree.children) };
	visit(root, (node) => {
		if (node.type === 'image') beside.push(node.alt ?? '');
		if (node.type !== 'link') return;
		beside.push(node.url);
		node.url = '';
	});
	return [...blockTexts(root).map(({ text }) => text), ...beside];
}

interface ShownPage {
	tree: Root;
	title: string;
	raw?: string;
}
