import type { Image, Paragraph, RootContent } from 'mdast';
import { text } from '../tree/blocks.ts';
import { mergeTexts, plainText } from './inline.ts';

/**
 * Finds the captions of pictures and tables, in the paragraph below or above them. A picture without a description has its
 * caption as alternative text, too.
 *
 * Captions are what notes of HTML say is one, and what begins as one: “Figure 2.”, “Table 1:”.
 */
export function describePictures(blocks: readonly RootContent[]): RootContent[] {
	const described = [...blocks];
	const taken = new Set<number>();
	// What stands above comes first: between two pictures a caption is that of the upper one.
	for (const step of [-1, 1]) {
		for (const [index, block] of blocks.entries()) {
			const target = index + step;
			const caption = described[index] === block ? captionOf(block) : undefined;
			if (caption === undefined || taken.has(target) || !takesCaption(blocks[target])) continue;
			taken.add(target);
			const picture = onlyPicture(blocks[target]);
			if (picture && (picture.alt ?? '') === '') picture.alt = caption;
			// “X-ray:” leads to the picture, and says nothing else of it.
			const isLabelled = !caption.endsWith(':');
			described[index] = { ...(block as Paragraph), data: { isCaption: true, isLabelled } };
		}
	}
	return described;
}

const takesCaption = (block: RootContent | undefined): boolean =>
	block?.type === 'table' || onlyPicture(block) !== undefined;

function onlyPicture(block: RootContent | undefined): Image | undefined {
	if (block?.type !== 'paragraph') return undefined;
	const things = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
	const [first] = things;
	return things.length === 1 && first?.type === 'image' ? first : undefined;
}

function captionOf(block: RootContent | undefined): string | undefined {
	if (block?.type !== 'paragraph') return undefined;
	const words = plainText(block.children).trim();
	return words !== '' && (block.data?.isCaption || usual.test(words)) ? words : undefined;
}

const usual =
	/^(?:fig(?:ure|\.)?|image|picture|photo|table|x-ray|abb(?:ildung|\.)?|tab(?:elle|\.)?)\s*\d*\s*[:.–—-]/i;

/** Has captions begin with “Caption:”, as pages have it, but for those whose picture is missing: it stands there in words. */
export const labelCaptions = (blocks: readonly RootContent[]): RootContent[] =>
	blocks.map((block, index) =>
		block.type === 'paragraph' &&
		block.data?.isLabelled &&
		(takesCaption(blocks[index - 1]) || takesCaption(blocks[index + 1]))
			? { ...block, children: mergeTexts([text('Caption: '), ...block.children]) }
			: block
	);
