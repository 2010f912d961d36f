import { isShort } from '../../structure/find-headings.ts';
import { plainText } from '../../structure/inline.ts';
import type { Flat } from './flat-blocks.ts';

/**
 * Makes headings of lines that are larger than the text around them, short, and paragraphs of their own,
 * in a document whose headings have no style. The largest are highest. `usual` is the size of text that
 * says none, in half points.
 */
export function findLargeLines(blocks: readonly Flat[], usual: number): Flat[] {
	const isMarked = blocks.some(
		(block) => block.kind === 'block' && block.node.type === 'heading' && !isTitle(block)
	);
	const body = isMarked ? undefined : commonSize(blocks, usual);
	if (body === undefined) return [...blocks];
	const sizes = [...new Set(blocks.flatMap((block) => sizeOfHeading(block, body) ?? []))];
	sizes.sort((a, b) => b - a);
	return blocks.map((block): Flat => {
		const size = sizeOfHeading(block, body);
		if (size === undefined || block.kind !== 'line') return block;
		const depth = Math.min(sizes.indexOf(size) + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6;
		const { children, position } = block.node;
		return { kind: 'block', node: { type: 'heading', depth, children, position } };
	});
}

const isTitle = ({ node }: Flat & { kind: 'block' }): boolean =>
	node.type === 'heading' && node.data?.title === true;

/** The size that most of the text has. */
function commonSize(blocks: readonly Flat[], usual: number): number {
	const letters = new Map<number, number>();
	for (const block of blocks) {
		if (block.kind === 'block') continue;
		const content = block.kind === 'line' ? block.node.children : block.item.content;
		const size = (block.kind === 'line' ? block.size : 0) || usual;
		letters.set(size, (letters.get(size) ?? 0) + plainText(content).length);
	}
	const [most] = [...letters].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? usual;
}

function sizeOfHeading(block: Flat, body: number): number | undefined {
	if (block.kind !== 'line' || block.size < body + larger) return undefined;
	const text = plainText(block.node.children);
	return isShort(text) && /\p{L}{3}/u.test(text) ? block.size : undefined;
}

/** Half points that a heading is larger than the text; a point more is no heading yet. */
const larger = 3;
