import type { Heading, Image, Link, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { nodesIn } from '../tree/blocks.ts';
import { mergeTexts, plainText, replaceNodes } from './inline.ts';

/** Puts the pictures of a heading below it: its words name a page or a section. */
export function partPictures(block: Heading): RootContent[] {
	const pictures = nodesIn(block.children, isPicture);
	if (pictures.length === 0) return [block];
	const words = mergeTexts(
		replaceNodes(block.children, (node) => (isPicture(node) ? [] : undefined))
	);
	// Editors end headings with the same marks, which pictures directly before them hide.
	const last = words.at(-1);
	const children =
		last?.type === 'text'
			? [...words.slice(0, -1), { ...last, value: last.value.replace(/\s*#*\s*$/, '') }]
			: words;
	const below = paragraphOf(pictures, block);
	return plainText(children).trim() === '' ? [below] : [{ ...block, children }, below];
}

/** What a title, which is words, cannot hold: its links and footnotes, as a paragraph below it. */
export function linksOf(block: Heading): Paragraph[] {
	const links = nodesIn(
		block.children,
		(node) => node.type === 'link' || node.type === 'footnoteReference'
	);
	return links.length === 0 ? [] : [{ ...paragraphOf(links, block), data: { ofTitle: true } }];
}

/** Tells of a paragraph that it holds the links of a title. */
export const isOfTitle = (block: RootContent): block is Paragraph =>
	block.type === 'paragraph' && block.data?.ofTitle === true;

/** Settles its links one by one. The words of those that lead nowhere go: the title says them already. */
export function settleLinks(block: Paragraph, settle: (one: Paragraph) => Paragraph): Paragraph[] {
	const links = block.children.flatMap((child): PhrasingContent[] => {
		if (child.type === 'text') return [];
		const { children } = settle(paragraphOf([child], block));
		const isDead = children.every(({ type }) => type === 'text');
		return isDead && plainText(children) === plainText([child]) ? [] : children;
	});
	return links.length === 0 ? [] : [paragraphOf(links, block)];
}

/** A picture, or the link that a picture of the web became. */
const isPicture = (node: Nodes): node is Image | Link =>
	node.type === 'image' || (node.type === 'link' && node.data?.picture === true);

const paragraphOf = (
	content: readonly PhrasingContent[],
	{ position }: Heading | Paragraph
): Paragraph => ({
	type: 'paragraph',
	children: content.flatMap((node, index) =>
		index === 0 || node.type === 'footnoteReference'
			? [node]
			: [{ type: 'text' as const, value: ' ' }, node]
	),
	position,
});
