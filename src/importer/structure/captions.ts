import type { Image, Paragraph, RootContent } from 'mdast';
import { plainText } from './inline.ts';

/** Gives pictures without a description their caption as alternative text: the line below or above them. */
export function describePictures(blocks: readonly RootContent[]): RootContent[] {
	return blocks.map((block, place) => {
		const picture = onlyPicture(block);
		if (!picture || (picture.alt ?? '') !== '') return block;
		const caption = captionOf(blocks[place + 1]) ?? captionOf(blocks[place - 1]);
		return caption === undefined ? block : withAlt(block as Paragraph, caption);
	});
}

function onlyPicture(block: RootContent): Image | undefined {
	if (block.type !== 'paragraph') return undefined;
	const things = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
	const [first] = things;
	return things.length === 1 && first?.type === 'image' ? first : undefined;
}

function captionOf(block: RootContent | undefined): string | undefined {
	if (block?.type !== 'paragraph') return undefined;
	const text = plainText(block.children).trim();
	return /^(?:fig(?:ure|\.)?|image|picture|photo|table|x-ray|abb(?:ildung|\.)?)\s*\d*\s*[:.–—-]/i.test(
		text
	)
		? text
		: undefined;
}

const withAlt = (block: Paragraph, alt: string): Paragraph => ({
	...block,
	children: block.children.map((node) => (node.type === 'image' ? { ...node, alt } : node)),
});
