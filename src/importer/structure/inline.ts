import type { PhrasingContent } from 'mdast';

/** The text of a piece of content, without its markup. */
export function plainText(content: readonly PhrasingContent[]): string {
	return content.map(textOf).join('');
}

function textOf(node: PhrasingContent): string {
	if ('value' in node) return node.value;
	if ('children' in node) return plainText(node.children);
	return node.type === 'break' ? ' ' : '';
}

/** Cuts the first `length` characters off content, through its markup. */
export function cutMarker(content: readonly PhrasingContent[], length: number): PhrasingContent[] {
	let left = length;
	const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
		nodes.flatMap((node): PhrasingContent[] => {
			if (left <= 0) return [node];
			if ('value' in node) {
				const taken = Math.min(left, node.value.length);
				left -= taken;
				return taken === node.value.length ? [] : [{ ...node, value: node.value.slice(taken) }];
			}
			if (!('children' in node)) {
				// A break is one white space of the text.
				if (node.type !== 'break') return [node];
				left--;
				return [];
			}
			const children = cut(node.children);
			return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
		});
	return cut(content);
}

/** The words of a heading. */
export const headingText = (content: readonly PhrasingContent[]): string =>
	plainText(content).replace(/\s+/g, ' ').trim();

/**
 * Cuts content in two after `length` characters.
 *
 * Both halves lose the white space at the cut. Returns nothing if the cut would go through markup
 * such as bold text.
 */
export function cutContent(
	content: readonly PhrasingContent[],
	length: number
): [PhrasingContent[], PhrasingContent[]] | undefined {
	const [first] = content;
	if (first?.type !== 'text' || first.value.length < length) return undefined;
	const rest = plainText(content).slice(length);
	const white = rest.length - rest.trimStart().length;
	const start = { ...first, value: first.value.slice(0, length).trimEnd() };
	return [[start], cutMarker(content, length + white)];
}

/** Content anew, with what `replace` returns in the place of nodes at any depth; where it returns nothing, a node stays. */
export const replaceNodes = (
	content: readonly PhrasingContent[],
	replace: (node: PhrasingContent) => PhrasingContent[] | undefined
): PhrasingContent[] =>
	content.flatMap((node) => {
		const replaced = replace(node);
		if (replaced || !('children' in node)) return replaced ?? [node];
		return [{ ...node, children: replaceNodes(node.children, replace) } as PhrasingContent];
	});

/** Makes one text of texts that stand side by side, and leaves out empty ones. */
export function mergeTexts(content: readonly PhrasingContent[]): PhrasingContent[] {
	const merged: PhrasingContent[] = [];
	for (const node of content) {
		const last = merged.at(-1);
		if (node.type === 'text' && node.value === '') continue;
		if (node.type === 'text' && last?.type === 'text') {
			merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
		} else merged.push(node);
	}
	return merged;
}
