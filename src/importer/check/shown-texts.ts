import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockTexts } from './block-texts.ts';

/** All that a page shows: its blocks, its title, also as the notes have it, where its links lead, what its pictures show. */
export function shownTexts({ tree, title, raw = '' }: ShownPage): string[] {
	const beside: string[] = [title, raw];
	visit(tree, (node) => {
		if (node.type === 'link') beside.push(node.url);
		if (node.type === 'image') beside.push(node.alt ?? '');
	});
	const texts = blockTexts(tree).flatMap(({ text }) => text.replace(/\]\([^)]*\)/g, ''));
	return [...texts, ...beside];
}

interface ShownPage {
	tree: Root;
	title: string;
	raw?: string;
}
