import type { Image, Paragraph, RootContent } from 'mdast';
import { cutMarker, plainText } from './inline.ts';

/**
 * Finds the captions of pictures and tables, in the paragraph below or above them, and has them begin with “Caption:”, as
 * pages have it. A picture without a description has its caption as alternative text, too.
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
			if (!caption.endsWith(':')) described[index] = markCaption(block as Paragraph);
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
	const text = plainText(block.children).trim();
	if (text === '') return undefined;
	return isMarked(block) || usual.test(text) ? text : undefined;
}

const usual =
	/^(?:fig(?:ure|\.)?|image|picture|photo|table|x-ray|abb(?:ildung|\.)?|tab(?:elle|\.)?)\s*\d*\s*[:.–—-]/i;

/** Whether the notes themselves say that a paragraph is a caption. */
const isMarked = ({ data }: Paragraph): boolean => data?.isCaption === true;

function markCaption(block: Paragraph): Paragraph {
	const [first, ...rest] = block.children;
	const children: Paragraph['children'] =
		first?.type === 'text'
			? [{ ...first, value: `${label}${first.value.trimStart()}` }, ...rest]
			: [{ type: 'text', value: label }, ...block.children];
	return { ...block, data: { isCaption: true }, children };
}

const label = 'Caption: ';

/** Takes the label off captions whose picture is missing: it stands there in words, which have none. */
export function unmarkStray(blocks: readonly RootContent[]): RootContent[] {
	return blocks.map((block, index) => {
		if (block.type !== 'paragraph' || !isMarked(block)) return block;
		if (!plainText(block.children).startsWith(label)) return block;
		if (takesCaption(blocks[index - 1]) || takesCaption(blocks[index + 1])) return block;
		return { ...block, children: cutMarker(block.children, label.length) };
	});
}
