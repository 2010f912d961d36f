import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOf } from '../../tree/blocks.ts';
import type { Notice } from '../parts.ts';

/**
 * Names lists whose items are numbered otherwise than they are shown: Markdown takes the number of the
 * first item only, and counts on. The same number at every item means that it shall count.
 */
export function findOwnNumbers(tree: Root, source: string): Notice[] {
	const notices: Notice[] = [];
	visit(tree, 'list', (list) => {
		if (!list.ordered) return;
		const typed = numbersOf(list, source);
		const first = typed[0] ?? 1;
		const shown = typed.map((_, index) => first + index);
		if (typed.every((number) => number === first) || String(typed) === String(shown)) return;
		notices.push({
			line: lineOf(list),
			message: `has a list with the numbers ${typed.join(', ')}, which Markdown shows as ${shown.join(', ')}`,
			fix: 'see that no number in the text means another item; part the list where it begins anew',
		});
	});
	return notices;
}

const numbersOf = ({ children }: List, source: string): number[] =>
	children.map((item) =>
		Number.parseInt(source.slice(item.position?.start.offset).replace(/^\s*/, ''), 10)
	);
