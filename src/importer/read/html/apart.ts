import type { Element, ElementContent, Root } from 'hast';
import { textOf } from '../../../lib/html/hast.ts';
import { h } from './nodes.ts';
import { lookOf, styleOf } from './styles.ts';
import { returnToTables } from './tables.ts';

/**
 * Parts pieces of a line that a browser shows apart, since their style makes them blocks, cells, columns or boxes: without
 * that two numbers would become one. `inHeading` tells that no line may end there.
 */
export function partPieces(parent: Element | Root, inHeading = false): void {
	const isElement = parent.type === 'element';
	const inRow = isElement && /flex|grid/.test(styleOf(parent)('display'));
	const within = inHeading || (isElement && /^h[1-6]$/.test(parent.tagName));
	const made: ElementContent[] = [];
	let before: ElementContent | undefined;
	for (const child of returnToTables(parent.children as ElementContent[])) {
		// A place where a line may end, which searching would take for a part of the word.
		if (child.type === 'element' && child.tagName === 'wbr') continue;
		if (child.type === 'element') partPieces(child, within);
		if (child.type !== 'comment' && !(child.type === 'text' && child.value.trim() === '')) {
			const ways = [before, child].map((one) => one && wayOf(one, inRow));
			const isLine = ways.includes('line') && before && !within;
			if (ways.some((way) => way !== undefined)) made.push(isLine ? h('br', []) : space());
			before = child;
		}
		made.push(child);
	}
	// Behind it the text may go on outside.
	if (before && wayOf(before, inRow)) made.push(space());
	parent.children = made;
}

/** How an element within a line is shown apart from what stands beside it. `inRow` tells that it is a column. */
function wayOf(node: ElementContent, inRow: boolean): 'line' | 'space' | undefined {
	if (node.type !== 'element' || blocks.test(node.tagName)) return undefined;
	// A power may be a box, and so may the first letter of a word.
	const isRaised = /^su[bp]$/.test(node.tagName) || lookOf(node).raised !== undefined;
	if (inRow && !isRaised) return 'space';
	if (isRaised || (node.tagName !== 'button' && node.properties['style'] === undefined))
		return undefined;
	const style = styleOf(node);
	const display = style('display');
	if (/^(?:block|table|flex|grid|list-item|flow-root|table-row)\b(?!-)/.test(display))
		return 'line';
	if (/^\s*\p{L}\s*$/u.test(textOf(node))) return undefined;
	const isBox =
		node.tagName === 'button' ||
		/^(?:inline-|table)/.test(display) ||
		/^(?:left|right|inline-)/.test(style('float')) ||
		/^(?:absolute|fixed)/.test(style('position')) ||
		['margin', 'padding'].some((name) => isWide(style, name));
	return isBox ? 'space' : undefined;
}

/** Whether an edge parts an element from those beside it by more than a hair. */
function isWide(style: (name: string) => string, name: string): boolean {
	const all = style(name).trim().split(/\s+/);
	const sides = [all[1] ?? all[0], all[3], style(`${name}-(?:left|right|inline(?:-start|-end)?)`)];
	return sides.some((side) => {
		const [, amount, unit = ''] = /^([\d.]+)(px|pt|r?em|ex|ch|%)/.exec(side ?? '') ?? [];
		return Number(amount ?? 0) >= (/px|pt/.test(unit) ? 4 : 0.4);
	});
}

const space = (): ElementContent => ({ type: 'text', value: ' ' });

/** Elements that a browser parts without a style, and a line's end. */
const blocks =
	/^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|dir|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|li|main|menu|nav|[ou]l|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|img|input|style|script)$/;
