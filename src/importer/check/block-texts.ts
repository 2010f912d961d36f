import { raiseSigns } from '../read/raised.ts';
import type { Part, SourceNotes } from '../read/parts.ts';
import { noteOf } from '../tree/targets.ts';

/**
 * Takes the text out of a tree, block by block: paragraphs, items, headings, cells. Numbers of numbered items are blocks
 * of their own; the target of a link stands behind its text, unless it is the text.
 */
export function blockTexts(tree: TreeNode): BlockText[] {
	const found: BlockText[] = [];
	visitBlock(tree, found);
	return found;
}

/** The texts of notes as they were read, with their lines. */
export const textsOf = ({ root, parts = [] }: Texts): BlockText[] =>
	root
		? blockTexts(root)
		: parts.flatMap((part) => {
				const tree =
					part.kind === 'line' ? { type: 'paragraph', children: part.content } : part.node;
				return blockTexts(tree).map(({ text }) => ({ text, line: part.line }));
			});

/** Notes, as far as they say something. */
type Texts = Pick<SourceNotes, 'root'> & { parts?: readonly Part[] | undefined };

/** The text of one block, with its line breaks, and its first line in the notes (0 if not known). */
export interface BlockText {
	text: string;
	line: number;
	/** Whether it is the number of an item. */
	isNumber?: boolean;
}

/** What this needs to know of a node. */
export interface TreeNode {
	type: string;
	/** Name and attributes of elements. */
	name?: unknown;
	attributes?: unknown;
	value?: unknown;
	url?: unknown;
	ordered?: boolean | null | undefined;
	start?: number | null | undefined;
	children?: readonly TreeNode[];
	position?: { start: { line: number } } | undefined;
}

const inlineTypes = new Set(
	'text inlineCode emphasis strong delete link break image footnoteReference'.split(' ')
);

function visitBlock(node: TreeNode, found: BlockText[]): void {
	const children = node.children ?? [];
	let number = node.ordered ? (node.start ?? 1) : undefined;
	if (typeof node.value === 'string') add(node.value, node, found);
	for (let start = 0; start < children.length; start++) {
		const end = endOfInline(children, start);
		if (end > start) add(children.slice(start, end).map(inlineText).join(''), node, found);
		const block = children[end];
		if (block && number !== undefined)
			found.push({ text: String(number++), line: block.position?.start.line ?? 0, isNumber: true });
		if (block) visitBlock(block, found);
		start = end;
	}
}

function add(text: string, node: TreeNode, found: BlockText[]): void {
	if (/\S/.test(text)) found.push({ text, line: node.position?.start.line ?? 0 });
}

function endOfInline(children: readonly TreeNode[], start: number): number {
	let end = start;
	while (end < children.length && isInline(children[end])) end++;
	return end;
}

const isInline = (node: TreeNode | undefined): boolean =>
	node !== undefined &&
	(/^mdxJsx/.test(node.type) ? node.name !== 'p' : inlineTypes.has(node.type));

function inlineText(node: TreeNode): string {
	if (typeof node.value === 'string') return node.value;
	if (node.type === 'break' || node.name === 'br') return '\n';
	const inner = (node.children ?? []).map(inlineText).join('');
	const text = node.name === 'sup' ? raiseSigns(inner) : inner;
	const target = node.type === 'link' ? node.url : undefined;
	// Where links to notes lead is found out later.
	if (typeof target !== 'string' || noteOf(target) !== undefined) return text;
	return isOwnTarget(text, target) ? text : `${text}](${target})`;
}

/** Tells whether a link's text is its target, as in addresses that become links by themselves. */
export function isOwnTarget(text: string, target: string): boolean {
	const letters = lettersOf(target);
	return ['', 'http', 'mailto'].some((scheme) => letters === scheme + lettersOf(text));
}

/** What a target and its text have in common, however the target is encoded. */
const lettersOf = (text: string): string =>
	text.replace(/%[0-9a-f]{2}|[^a-z\d]/gi, '').toLowerCase();
