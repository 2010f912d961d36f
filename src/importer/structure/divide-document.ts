import type { Emphasis, Heading, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { lineOf } from '../tree/blocks.ts';
import { headingText, mergeTexts, plainText, replaceNodes } from './inline.ts';
import type { Divided, DividedPage } from './divided.ts';
import { describePictures } from './captions.ts';
import { findHeadings } from './find-headings.ts';
import { linksOf, partPictures } from './heading-content.ts';
import { isUsualName, standardPage, usualSet, type PageSet } from './page-names.ts';

/**
 * Divides a document into pages as its author has: by its highest headings below the title, with the
 * levels below them as they are. A document without headings is one page.
 *
 * `fileTitle` is the title that its file's name gives it.
 */
export function divideDocument(
	{ children }: Root,
	fileTitle: string,
	writeTitle: (title: string) => string,
	set: PageSet = usualSet
): Divided {
	const body = describePictures(
		children
			.filter((block) => block.type !== 'footnoteDefinition' && !isEmptyHeading(block))
			.flatMap((block) => (block.type === 'heading' ? partPictures(block) : [block]))
	);
	const marked = findHeadings(
		body.map((block) => (block.type === 'heading' ? cleanHeading(block) : block)),
		set
	);
	const title = findTitle(marked, fileTitle, set);
	const blocks = marked.filter((block) => block !== title);
	const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
	const pageDepth = Math.min(...depths);
	const divided: Divided = { preamble: [], pages: [], joined: [] };
	if (title) {
		divided.title = { title: headingText(title.children), line: lineOf(title) };
		divided.preamble.push(...linksOf(title));
	}
	let depth = 1;
	for (const block of blocks) {
		const page = divided.pages.at(-1);
		if (block.type === 'heading' && block.depth === pageDepth) {
			divided.pages.push(startPage(block));
			depth = 1;
		} else if (block.type === 'heading') {
			const below = block.depth - pageDepth + 1;
			depth = page ? Math.min(below, depth + 1, 6) : below;
			(page?.blocks ?? divided.preamble).push(
				asSection(block, Math.max(2, Math.min(depth, 6)), writeTitle)
			);
		} else (page?.blocks ?? divided.preamble).push(block);
	}
	return divided;
}

const isEmptyLine = (block: RootContent): boolean =>
	block.type === 'paragraph' &&
	block.children.every(
		(node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
	);

/** A line of `#` alone heads nothing. */
const isEmptyHeading = (block: RootContent): boolean =>
	block.type === 'heading' && block.children.length === 0;

const startPage = (block: Heading): DividedPage => ({
	title: headingText(block.children).replace(/\s*:$/, ''),
	line: lineOf(block),
	blocks: linksOf(block),
});

/** Writes the title of a section in sentence case, if no other mark stands in it. */
function asSection(block: Heading, depth: number, writeTitle: (title: string) => string): Heading {
	const plain = block.children.every(({ type }) => type === 'text');
	const children: PhrasingContent[] = plain
		? [{ type: 'text', value: writeTitle(plainText(block.children).replace(/\s*:\s*$/, '')) }]
		: block.children;
	return { ...block, depth: depth as Heading['depth'], children };
}

/** Takes looks off a heading that are on all of it, and the number that chats put before a bold title. */
function cleanHeading(block: Heading): Heading {
	const children = mergeTexts(block.children).filter(
		(node) => node.type !== 'text' || node.value !== ''
	);
	const [first, ...rest] = children;
	const isNumber =
		first?.type === 'text' && /^\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+$/i.test(first.value);
	const isBold =
		rest.length > 0 && rest.every((node) => isLook(node) || plainText([node]).trim() === '');
	const data = isNumber && isBold ? { data: { ...block.data, numbered: true } } : {};
	return { ...block, ...data, children: undress(isNumber && isBold ? rest : children) };
}

const isLook = (node: PhrasingContent): node is Strong | Emphasis =>
	node.type === 'strong' || node.type === 'emphasis';

const undress = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	mergeTexts(
		replaceNodes(content, (node) =>
			isLook(node) || (node.type === 'mdxJsxTextElement' && /^(?:u|mark)$/.test(node.name ?? ''))
				? undress(node.children as PhrasingContent[])
				: undefined
		)
	);

/** The heading that stands first and above all others is the title of the notes. */
function findTitle(
	blocks: readonly RootContent[],
	fileTitle: string,
	set: PageSet
): Heading | undefined {
	const headings = blocks.filter((block) => block.type === 'heading');
	const styled = headings.find(({ data }) => data?.title);
	if (styled) return styled;
	const [first, ...others] = headings;
	if (!first || first !== blocks.find(({ type }) => type !== 'thematicBreak')) return undefined;
	const name = headingText(first.children);
	if (others.some(({ depth }) => depth < first.depth) || standardPage(name, set)) return undefined;
	if (same(name, fileTitle)) return first;
	const isUsual = isUsualName(name, set);
	if (others.every(({ depth }) => depth > first.depth)) {
		const isSection = others.length === 0 ? isUsual || isInItem(first) : isUsual && first.depth > 1;
		return isSection ? undefined : first;
	}
	if (isUsual || isInItem(first)) return undefined;
	// Between them may stand an empty line.
	const next = blocks.slice(blocks.indexOf(first) + 1).find((block) => !isEmptyLine(block));
	const alone = next?.type === 'heading' && next.depth === first.depth;
	const peers = others.filter(({ depth }) => depth === first.depth);
	const onlyOneWithoutNumber = !isNumbered(first) && peers.every(isNumbered);
	return alone || onlyOneWithoutNumber ? first : undefined;
}

/** The pages of Logseq are called as their files: their headings stand in items, and head parts of them. */
const isInItem = ({ data }: Heading): boolean => data?.inItem === true;

const isNumbered = ({ children, data }: Heading): boolean =>
	/^\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s/i.test(plainText(children)) || data?.numbered === true;

const same = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
