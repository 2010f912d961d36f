import type { BlockContent, DefinitionContent, List, Paragraph, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { blockTexts } from '../check/block-texts.ts';
import { standardPage } from '../structure/page-names.ts';
import { plainText } from '../structure/inline.ts';
import { readLines } from './content-lines.ts';
import { takeFrontMatter } from './front-matter.ts';
import { makeSafe } from './make-safe.ts';
import type { Item, Part, SourceNotes } from './parts.ts';

/**
 * Reads Markdown. Its headings, lists, tables, emphasis and links are understood; HTML, images and
 * links to other places than the web become the text that the author typed.
 *
 * Throws a RangeError if its lists or quotations are nested deeper than can be read.
 */
export function readMarkdown(source: string): SourceNotes {
	const { title, text, firstLine, rest } = takeFrontMatter(source);
	// Blank lines in place of the front matter keep the numbers of the lines.
	const parsed = markdownToMdast('\n'.repeat(firstLine - 1) + text, {
		features: { gfm: true, frontmatter: false },
	});
	const safe = makeSafe(parsed as Root);
	const tree: Root = { ...safe, children: [...rest, ...safe.children] };
	const texts = blockTexts(tree).flatMap((block) =>
		block.text.split('\n').map((part, place) => ({ text: part, line: block.line + place }))
	);
	return { parts: readBlocks(tree.children), title, texts, numbered: true, notices: [] };
}

function readBlocks(blocks: readonly RootContent[]): Part[] {
	return blocks.flatMap((block): Part[] => {
		const line = lineOf(block);
		switch (block.type) {
			case 'heading':
				return [
					{
						kind: 'heading',
						line,
						blankBefore: true,
						depth: block.depth,
						text: plainText(block.children),
					},
				];
			case 'paragraph':
				return readParagraph(block, line);
			case 'list':
				return readList(block, 0);
			default:
				return [{ kind: 'other', line, blankBefore: true, node: block }];
		}
	});
}

/** A paragraph whose lines name pages, sections or items is read line by line, as plain text is. */
function readParagraph({ children }: Paragraph, line: number): Part[] {
	const lines = readLines(children, line);
	const only = lines.length === 1;
	if (only || lines.some(({ text }) => isTelling(text))) return lines;
	return [{ kind: 'paragraph', line, blankBefore: true, lone: false, content: children }];
}

const isTelling = (text: string): boolean =>
	/^(?:[-–—•][^\s-]|\p{Lu}.*:$)/u.test(text) || standardPage(text) !== undefined;

function readList({ children, ordered, start }: List, depth: number): Part[] {
	return children.flatMap((child, place) => {
		const number = ordered ? (start ?? 1) + place : undefined;
		const item: Item = {
			kind: 'item',
			line: lineOf(child),
			blankBefore: false,
			indent: depth,
			number,
			checked: child.checked ?? undefined,
			content: [],
			body: [],
		};
		const [first] = child.children;
		if (first && first.type !== 'list') return fillItem(item, child.children, depth);
		return [...fillEmptyItem(item, number), ...child.children.flatMap(readNested(depth))];
	});
}

/** What stands in an item without text. */
const readNested = (depth: number) => (block: BlockContent | DefinitionContent) =>
	block.type === 'list' ? readList(block, depth) : readBlocks([block]);

/** An item without text is a mark, and nothing is lost without it but its number. */
function fillEmptyItem(item: Item, number: number | undefined): Item[] {
	if (number === undefined) return [];
	return [{ ...item, number: undefined, content: [{ type: 'text', value: `${number}.` }] }];
}

/** Gives an item its text and what else stands in it; lists in it become items after it. */
function fillItem(
	item: Item,
	children: readonly (BlockContent | DefinitionContent)[],
	depth: number
): Part[] {
	const parts: Part[] = [item];
	let last = item;
	for (const [place, child] of children.entries()) {
		if (child.type === 'list') {
			const nested = readList(child, depth + 1);
			parts.push(...nested);
			last = nested.findLast((part) => part.kind === 'item') ?? last;
		} else if (place === 0 && child.type === 'paragraph') item.content = child.children;
		else last.body.push(child);
	}
	return parts;
}

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;
