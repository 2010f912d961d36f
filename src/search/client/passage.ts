import { readWords, type Word } from '../../lib/words/words.ts';

/** Reads the words of elements as a reader does: they may go on from one inline element to the next. */
export function readPassage(elements: readonly Element[]): Passage {
	const nodes: { node: Text; start: number }[] = [];
	let text = '';
	let block: Element | null | undefined;
	for (const node of elements.flatMap(textNodes)) {
		const own = node.parentElement?.closest(blocks);
		if (own !== block) text += '\n';
		block = own;
		nodes.push({ node, start: text.length });
		text += node.data;
	}
	return {
		text,
		words: readWords(text),
		locate(offset) {
			const found = nodes.findLast(({ start }) => start <= offset) ?? nodes[0]!;
			return [found.node, Math.min(offset - found.start, found.node.length)];
		},
	};
}

const blocks =
	'blockquote, caption, dd, details, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, section, summary, td, th';

/** The texts of an element that its reader sees; numbers of footnotes and citations stand between words. */
function textNodes(root: Element): Text[] {
	const nodes: Text[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (!node.parentElement?.closest(unread)) nodes.push(node);
	}
	return nodes;
}

const unread = '.sr-only, .cite, del, s, script, style, [data-footnote-ref]';

/** The words of a part of the page, and what finds the node and the place in it of an offset in their text. */
export interface Passage {
	text: string;
	words: readonly Word[];
	locate: (offset: number) => [node: Text, offset: number];
}
