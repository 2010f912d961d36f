import type { Block, Spot, Statement } from './outline.ts';
import { mapEnds, plainText, type Rich, type RichNode } from './rich.ts';

/**
 * Whether a paragraph leads to what stands below it: it ends with a colon, or has bold words alone.
 *
 * `nodes` are what it holds, its `term` and `text` what a card can show of it.
 */
export function isLead(nodes: readonly RichNode[], { term, text }: Leading): boolean {
	if (!text) return /:\s*\d*$/.test(textOf(nodes));
	const plain = plainText(text);
	return plain.endsWith(':') || (term !== undefined && plain === '');
}

/** The paragraph right above a list or a table of the same section, if it leads to it. */
export const leadingTo = ({ anchor }: Spot, above: Block | undefined): Statement | undefined =>
	above?.type === 'statement' && above.isLead && above.anchor === anchor ? above : undefined;

/** What a statement says, without its colon, to be shown above what it leads to. */
export function leadOf({ term, isLabelled, text = [] }: Leading): Rich {
	const said = mapEnds(text, (part) => part.replace(/:\s*$/, ''));
	const isMore = plainText(said) !== '';
	return [...(term ?? []), ...(term && isMore ? [isLabelled ? ': ' : ' '] : []), ...said];
}

const textOf = (nodes: readonly RichNode[]): string =>
	nodes
		.map((node) =>
			'value' in node ? node.value : 'children' in node ? textOf(node.children as RichNode[]) : ''
		)
		.join('');

type Leading = Pick<Statement, 'term' | 'isLabelled' | 'text'>;
