import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Stands at the end of a fraction until it is known what stands beside its formula. */
export const beside = '\u2064';

/** Parts fractions from the digits beside their formulas: “1” and “1/2” are 1 1/2 and not 11/2. */
export function partFractions(root: Root | undefined): void {
	if (!root) return;
	let last = '';
	let isOpen = false;
	visit(root, (node) => {
		// What begins anew: a line, a paragraph, a cell.
		if (node.type === 'break' || node.type === 'paragraph' || node.type === 'tableCell') last = '';
		if (node.type !== 'text') return;
		let value = '';
		for (const sign of node.value) {
			if (sign === beside) {
				isOpen = true;
				continue;
			}
			if (isOpen && /\d/.test(last) && /[\d½¼¾⅓⅔⅛]/.test(sign)) value += ' ';
			isOpen = false;
			value += sign;
			last = sign;
		}
		node.value = value;
	});
}
