import type { PhrasingContent } from 'mdast';
import type { ItemNode } from '../tree/lists.ts';
import { continues, isHead, joint, termLength } from './flattening.ts';
import { cutContent, mergeTexts, plainText } from './inline.ts';

/**
 * Undoes what an export has done that flattens lists: items that begin in lower case continue the item before, “Drugs
 * include:” heads those that follow. Adds to `joined` the lines of the items that were joined to others.
 */
export function restore(siblings: readonly ItemNode[], joined: number[]): ItemNode[] {
	const whole = joinContinuations(siblings, joined);
	const nested = whole.map((node) => ({ ...node, children: restore(node.children, joined) }));
	return gatherUnderHeads(nested);
}

/** Joins items that begin in lower case, unless the author begins the whole list so. */
function joinContinuations(siblings: readonly ItemNode[], joined: number[]): ItemNode[] {
	const [first] = siblings;
	if (!first || continues(plainText(first.content))) return [...siblings];
	const whole: ItemNode[] = [];
	for (const node of siblings) {
		const last = whole.at(-1);
		if (last && isContinuation(last, node)) {
			const before = plainText(last.content.slice(-1));
			last.content.push({ type: 'text', value: joint(before) }, ...node.content);
			last.children = node.children;
			joined.push(node.line);
		} else whole.push({ ...node, content: [...node.content] });
	}
	return whole.map((node) => ({ ...node, content: mergeTexts(node.content) }));
}

function isContinuation(last: ItemNode, node: ItemNode): boolean {
	return (
		node.label === undefined &&
		last.children.length === 0 &&
		continues(plainText(node.content.slice(0, 1)))
	);
}

/** Puts the items that follow a head, and belong to it, under it. */
function gatherUnderHeads(siblings: readonly ItemNode[]): ItemNode[] {
	const gathered: ItemNode[] = [];
	for (let index = 0; index < siblings.length; index++) {
		const node = siblings[index];
		const head = node && readHead(node);
		if (!node || !head) {
			if (node) gathered.push(node);
			continue;
		}
		const followers = takeFollowers(siblings, index + 1, head.first);
		index += followers.length;
		const children = [...(head.first ? [head.first] : []), ...followers];
		gathered.push({ ...node, content: head.content, children });
	}
	return gathered;
}

/** Reads "Drugs include:", alone or with the first of the drugs on the same line. */
function readHead(node: ItemNode): { content: PhrasingContent[]; first?: ItemNode } | undefined {
	if (node.children.length > 0) return undefined;
	const text = plainText(node.content);
	if (/\S:$/.test(text)) return { content: node.content };
	const length = termLength(text);
	if (length === undefined || !isHead(text.slice(0, length))) return undefined;
	const halves = cutContent(node.content, length + 1);
	if (!halves || !isItemOfItsOwn(plainText(halves[1]))) return undefined;
	const [content, rest] = halves;
	const first = { line: node.line, level: node.level, content: rest, children: [] };
	return { content, first };
}

/** "Drugs include: Aspirin: for pain" has its first drug on the line; "…: fever, rash" is a sentence. */
function isItemOfItsOwn(text: string): boolean {
	return termLength(text) !== undefined || (/^\p{Lu}/u.test(text) && !/,| and /.test(text));
}

/** The items under a head are of one kind: all with a term in front, or none. */
function takeFollowers(
	siblings: readonly ItemNode[],
	start: number,
	first = siblings[start]
): ItemNode[] {
	const withTerms = first !== undefined && hasTerm(first);
	let end = start;
	for (let node = siblings[end]; node && !readHead(node); node = siblings[++end]) {
		if (hasTerm(node) !== withTerms) break;
	}
	return siblings.slice(start, end);
}

const hasTerm = ({ content }: ItemNode): boolean => termLength(plainText(content)) !== undefined;
