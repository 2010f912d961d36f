import type { Element, Root } from 'hast';

/**
 * Whether the colour of text may mean something: black, white and grey do not. Takes what Word (`FF0000`) and CSS
 * (`#f00`, `rgb(255, 0, 0)`, `hsl(0 100% 50% / 0.5)`, `red`) write.
 */
export function isTelling(colour: string): boolean {
	const value = colour
		.replace(/!important/i, '')
		.trim()
		.toLowerCase();
	const hex = /^#?([\da-f]{3,8})$/.exec(value)?.[1] ?? '';
	const [, name = '', inner = ''] = /^(\w+)\((.*)\)$/.exec(value) ?? [];
	const [one = 0, two = 0, three = 0] = (inner.match(/[\d.]+/g) ?? []).map(Number);
	if (name.startsWith('rgb')) return spread([one, two, three]) > leastSpread;
	// Hue, saturation and lightness.
	if (name.startsWith('hsl'))
		return (two / 100) * (1 - Math.abs((2 * three) / 100 - 1)) * 255 > leastSpread;
	if (/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(hex)) {
		const digits = hex.length > 4 ? 2 : 1;
		const channels = [0, 1, 2].map((at) => hex.slice(at * digits, (at + 1) * digits));
		return spread(channels.map((one) => Number.parseInt(one.repeat(2 / digits), 16))) > leastSpread;
	}
	return name !== '' ? name !== 'var' : /^[a-z]+$/.test(value) && !plainNames.test(value);
}

const spread = (channels: readonly number[]): number =>
	Math.max(...channels) - Math.min(...channels);

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
