import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { text } from '../tree/blocks.ts';
import { mergeTexts, plainText } from './inline.ts';

/**
 * Finds the captions of pictures and tables, in the paragraph below or above them. A picture without a description has its
 * caption as alternative text, too.
 *
 * Captions are what notes of HTML say is one, and what begins as one: “Figure 2.”, or “Table 1:” beside a table.
 */
export function describePictures(blocks: readonly RootContent[]): RootContent[] {
	const described = [...blocks];
	const taken = new Set<number>();
	for (const { index, words, step } of bindCaptions(blocks)) {
		const target = index + step;
		const picture = onlyPicture(blocks[target]);
		if (picture && (picture.alt ?? '') === '') picture.alt = words;
		// Between two things that have none, a caption could be read as that of the other one.
		const isPlain =
			!takesCaption(blocks[index - step]) || (step > 0 ? taken.has(index - 1) : picture);
		// “X-ray:” leads to the picture, and says nothing else of it.
		const isLabelled = isPlain && !words.endsWith(':');
		if (isLabelled) taken.add(target);
		const data = { isCaption: true, ...(isLabelled && { describes: step }) };
		described[index] = { ...(blocks[index] as Paragraph), data };
	}
	return described;
}

/** A paragraph that is a caption; `step` leads to what it describes, and is 0 if that is not known. */
interface Caption {
	index: number;
	words: string;
	step: number;
	/** Whether it may describe a block. */
	fits: (block: RootContent | undefined) => boolean;
}

/**
 * Finds what each caption describes: as its document says, or what alone stands beside it and has no other. Between two
 * pictures it is that of the upper one, unless others stand above. Returns those of which it is known, in their order.
 */
function bindCaptions(blocks: readonly RootContent[]): Caption[] {
	const bound = new Map<number, Caption>();
	// What its document says comes first, “X-ray:” above a picture last.
	const rankOf = ({ step, words }: Caption) => (step ? 0 : words.endsWith(':') ? 2 : 1);
	const rest = blocks
		.flatMap((block, index) => captionsOf(block, index))
		.toSorted((one, other) => rankOf(one) - rankOf(other));
	const stepsOf = ({ index, fits, step }: Caption) =>
		(step ? [step] : [-1, 1]).filter((one) => fits(blocks[index + one]) && !bound.has(index + one));
	const areAbove = () => [...bound].some(([at, { step }]) => step > 0 && isPicture(blocks[at]));
	const isBelow = ({ index }: Caption) =>
		[-1, 1].every((one) => isPicture(blocks[index + one])) && !areAbove();
	for (;;) {
		const open = rest.filter((one) => stepsOf(one).length > 0);
		const next = open.find((one) => stepsOf(one).length === 1) ?? open.find(isBelow);
		if (!next) return [...bound.values()].toSorted((one, other) => one.index - other.index);
		const [step = 0] = stepsOf(next);
		bound.set(next.index + step, { ...next, step });
		rest.splice(rest.indexOf(next), 1);
	}
}

const isTable = (block: RootContent | undefined): boolean => block?.type === 'table';
const isPicture = (block: RootContent | undefined): boolean => onlyPicture(block) !== undefined;
const takesCaption = (block: RootContent | undefined): boolean =>
	isTable(block) || isPicture(block);

function onlyPicture(block: RootContent | undefined): Image | undefined {
	if (block?.type !== 'paragraph') return undefined;
	const things = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
	const [first] = things;
	return things.length === 1 && first?.type === 'image' ? first : undefined;
}

function captionsOf(block: RootContent, index: number): Caption[] {
	// A picture of the web, which became a link, is none.
	if (block.type !== 'paragraph' || block.children.some(isLinkedPicture)) return [];
	const words = plainText(block.children).trim();
	const { isCaption, describes: step = 0 } = block.data ?? {};
	const [, ofTable] = usual.exec(words) ?? [];
	const fits = step || ofTable === undefined ? takesCaption : isTable;
	return words !== '' && (isCaption || usual.test(words)) ? [{ index, words, step, fits }] : [];
}

const isLinkedPicture = (node: PhrasingContent): boolean =>
	node.type === 'link' && node.data?.picture === true;

const usual =
	/^(?:fig(?:ure|\.)?|image|picture|photo|x-ray|abb(?:ildung|\.)?|(table|tab(?:elle|\.)?))\s*\d*\s*[:.–—-]/i;

/** Text would have a space in its place. */
const newLine: PhrasingContent = { type: 'html', value: '\n' };

/** Has captions begin with “Caption:”, as pages have it, but for those whose picture is missing: it stands there in words. */
export function labelCaptions(blocks: readonly RootContent[]): RootContent[] {
	const made: RootContent[] = [];
	for (const [index, block] of blocks.entries()) {
		const step = block.type === 'paragraph' ? block.data?.describes : undefined;
		if (block.type !== 'paragraph' || !step || !takesCaption(blocks[index + step])) {
			made.push(block);
			continue;
		}
		const children = mergeTexts([text('Caption: '), ...block.children]);
		const above = blocks[index - 1];
		// With something below that it could be read with, it stands in the paragraph of its picture.
		if (step < 0 && above?.type === 'paragraph' && takesCaption(blocks[index + 1]))
			made.splice(-1, 1, { ...above, children: [...above.children, newLine, ...children] });
		else made.push({ ...block, children });
	}
	return made;
}
