import type { Delete, Nodes, PhrasingContent } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { text } from '../tree/blocks.ts';

/**
 * Rearranges struck text and code so that their marks are read as such. Marks that touch cannot be told
 * apart (`~~a~~~~b~~`, `` `a``b` ``): they become one, as do struck ones in each other. White space at the
 * ends goes outside. A letter beside a mark that has a sign on its other side (`5~~<~~x`) is named in
 * `lettersBeside`: it has to be written as a reference.
 */
export function settleStruck<T extends Nodes>(
	node: T,
	lettersBeside: LettersBeside,
	within = false
): T {
	if (!('children' in node)) return node;
	const struck = within || node.type === 'delete';
	const children = (node.children as Nodes[]).map((child) =>
		settleStruck(child, lettersBeside, struck)
	);
	if (!children.some(({ type }) => type === 'delete' || type === 'inlineCode'))
		return { ...node, children };
	const parts = (children as PhrasingContent[]).flatMap((child) =>
		child.type !== 'delete' ? [child] : struck ? child.children : trim(child)
	);
	const joined = join(parts);
	for (const [index, part] of joined.entries()) {
		if (part.type !== 'delete') continue;
		const inner = plainText(part.children);
		const [before, after] = [joined[index - 1], joined[index + 1]];
		if (before?.type === 'text' && isSign.test(inner) && endsInLetter.test(before.value))
			lettersBeside.last.add(before);
		if (after?.type === 'text' && endsInSign.test(inner) && isLetter.test(after.value))
			lettersBeside.first.add(after);
	}
	return { ...node, children: joined };
}

/** Texts whose first or last letter has to be written as a reference. */
export interface LettersBeside {
	first: WeakSet<Nodes>;
	last: WeakSet<Nodes>;
}

const isLetter = /^[^\s\p{P}\p{S}]/u;
const endsInLetter = /[^\s\p{P}\p{S}]$/u;
const isSign = /^[\p{P}\p{S}]/u;
const endsInSign = /[\p{P}\p{S}]$/u;

function join(parts: readonly PhrasingContent[]): PhrasingContent[] {
	const joined: PhrasingContent[] = [];
	for (const one of parts) {
		// Code without a letter has nothing between its marks.
		const part = one.type === 'inlineCode' && one.value.trim() === '' ? text(one.value) : one;
		const last = joined.at(-1);
		if (last?.type === 'delete' && part.type === 'delete')
			joined[joined.length - 1] = { ...last, children: join([...last.children, ...part.children]) };
		else if (last?.type === 'inlineCode' && part.type === 'inlineCode')
			joined[joined.length - 1] = { ...last, value: last.value + part.value };
		else if (last?.type === 'text' && part.type === 'text')
			joined[joined.length - 1] = text(last.value + part.value);
		else joined.push(part);
	}
	return joined;
}

/** Takes white space and breaks from the ends of struck text. */
function trim(node: Delete): PhrasingContent[] {
	const from = node.children.findIndex((child) => !isWhite(child));
	const to = node.children.findLastIndex((child) => !isWhite(child)) + 1;
	const children = node.children.slice(from, to);
	const [first, last] = [children[0], children.at(-1)];
	if (from < 0 || !first || !last) return node.children;
	const start = node.children.slice(0, from);
	const end = node.children.slice(to);
	if (first.type === 'text') start.push(text(/^\s*/.exec(first.value)?.[0] ?? ''));
	if (last.type === 'text') end.unshift(text(/\s*$/.exec(last.value)?.[0] ?? ''));
	if (first.type === 'text') children[0] = text(first.value.trimStart());
	const kept = children.at(-1);
	if (kept?.type === 'text') children[children.length - 1] = text(kept.value.trimEnd());
	return [...start, { ...node, children }, ...end].filter(
		(one) => one.type !== 'text' || one.value !== ''
	);
}

const isWhite = (node: PhrasingContent): boolean =>
	node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
