import { converter } from 'culori';
import type { Element, Root } from 'hast';
import { styleOf } from './html/styles.ts';

/**
 * Whether the colour of text may mean something: black, white and grey do not. Takes what Word (`FF0000`) and CSS
 * (`#f00`, `rgb(255, 0, 0)`, `hsl(0 100% 50% / 0.5)`, `red`) write.
 */
export function isTelling(colour: string): boolean {
	const value = colour.replace(/!important/i, '').trim();
	const shown = toRgb(/^[\da-f]{6}$/i.test(value) ? `#${value}` : value);
	if (!shown) return false;
	const channels = [shown.r, shown.g, shown.b];
	return Math.max(...channels) - Math.min(...channels) > leastSpread;
}

const toRgb = converter('rgb');

/** Between the strongest and the weakest of red, green and blue: with less a colour looks grey. */
const leastSpread = 0.24;

/** Whether the colours of a paragraph tell words from others; those of an item or a cell may tell it from others. */
export const tellApart = (colours: ReadonlySet<string>, isAmongOthers: boolean): boolean =>
	(isAmongOthers || colours.size > 1) && [...colours].some(isTelling);

/** Counts the paragraphs, items and cells of HTML whose words are told apart by colour. Links and titles are not. */
export function countColoured(tree: Root): number {
	const blocks = new Map<Element, Set<string>>();
	const visit = (node: Element | Root, block: Element | undefined, colour: string): void => {
		for (const child of node.children) {
			if (child.type === 'text' && block && child.value.trim() !== '') {
				blocks.set(block, (blocks.get(block) ?? new Set()).add(colour));
			}
			if (child.type !== 'element' || unlooked.test(child.tagName)) continue;
			const own = styleOf(child)('color') || String(child.properties['color'] ?? colour);
			const isBlock =
				among.test(child.tagName) ||
				(/^(?:p|th|div)$/.test(child.tagName) && !among.test(block?.tagName ?? ''));
			visit(child, isBlock ? child : block, own);
		}
	};
	visit(tree, undefined, '');
	// One colour for all tells nothing apart.
	if (new Set([...blocks.values()].flatMap((colours) => [...colours])).size < 2) return 0;
	return [...blocks].filter(([{ tagName }, colours]) => tellApart(colours, among.test(tagName)))
		.length;
}

/** Items and cells, which stand among others. */
const among = /^(?:li|td|dd|dt)$/;

const unlooked = /^(?:a|h[1-6]|pre|code|nav|header|footer|button|svg|style|script)$/;
