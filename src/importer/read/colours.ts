import type { Element, Root } from 'hast';
import type { Notice } from './parts.ts';

/**
 * Whether the colour of text may mean something: black, white and grey do not. Takes what Word (`FF0000`) and CSS
 * (`#f00`, `rgb(255, 0, 0)`, `red`) write.
 */
export function isTelling(colour: string): boolean {
	const value = colour
		.replace(/!important/i, '')
		.trim()
		.toLowerCase();
	const short = /^#?([\da-f])([\da-f])([\da-f])$/
		.exec(value)
		?.slice(1)
		.map((one) => one + one);
	const long = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(value)?.slice(1);
	const numbers = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(value)?.slice(1).map(Number);
	const channels = (short ?? long)?.map((one) => Number.parseInt(one, 16)) ?? numbers;
	if (channels) return Math.max(...channels) - Math.min(...channels) > leastSpread;
	return /^[a-z]+$/.test(value) && !plainNames.test(value);
}

/** Between the strongest and the weakest of red, green and blue: with less a colour looks grey. */
const leastSpread = 60;

const plainNames =
	/^(?:auto|black|white|(?:dark|dim|light|slate)?gr[ae]y|silver|inherit|initial|unset|currentcolor|transparent|windowtext)$/;

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
			const own = /(?:^|;)\s*color\s*:\s*([^;]+)/i.exec(
				String(child.properties['style'] ?? '')
			)?.[1];
			const isBlock =
				among.test(child.tagName) ||
				(/^(?:p|th|div)$/.test(child.tagName) && !among.test(block?.tagName ?? ''));
			visit(child, isBlock ? child : block, own ?? String(child.properties['color'] ?? colour));
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

/** Says that text was told apart by its colour; nothing if none was. */
export const describeColoured = (count: number): Notice[] =>
	count === 0
		? []
		: [
				{
					message: `tells words from others by their colour (${count === 1 ? '1 paragraph' : `${count} paragraphs`}), which pages do not show`,
					fix: 'highlight what the colour means, or say it in words',
				},
			];
