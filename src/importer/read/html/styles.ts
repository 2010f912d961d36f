import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOf } from '../../../lib/html/hast.ts';
import { beginningOf, elementsOf, hasClass } from './nodes.ts';
import { bulletOf } from '../list-labels.ts';
import { ofScreen } from './media.ts';
import { isSymbolFont, readSymbols } from '../symbols.ts';

/**
 * Writes the rules of the page's own style sheet onto the elements that they name, as far as they change what a text says: an
 * export of Google Docs has its raised, struck and hidden text so.
 */
export function inlineStyles(tree: Root): void {
	const rules: Rule[] = [];
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'style') return;
		const rule = /([^{}]+)\{([^{}]*)\}/g;
		const sheet = ofScreen(textOf(node), String(node.properties['media'] ?? 'all'));
		for (const [, selectors = '', style = ''] of sheet.matchAll(rule)) {
			for (const selector of selectors.split(',').map((one) => one.trim())) {
				rules.push(...ownBullets(selector, style, sheet));
				// All elements of a name have looks that mean nothing: heads of tables are bold.
				const written = /^(.*?)::?(before|after|marker)$/.exec(selector);
				const content =
					written && bulletOf(quotedIn(/(?<![-\w])content\s*:([^;]*)/i.exec(style)?.[1]) ?? '');
				if (content && isPath.test(written[1] ?? ''))
					rules.push({
						path: pathOf(written[1] ?? ''),
						[written[2] === 'after' ? 'after' : 'before']: content,
					});
				const kept = style.split(';').filter((one) => saying.test(one) || placing.test(one));
				const meant = selector.includes('.') ? kept : kept.filter((one) => placing.test(one));
				if (meant.length > 0 && isPath.test(selector))
					rules.push({ path: pathOf(selector), style: meant.join(';') });
			}
		}
	});
	if (rules.length > 0) inlineRules(tree, [], rules);
}

/** A rule of a style sheet: the elements that it names, what it says of them, and the signs that it writes at their ends. */
interface Rule {
	path: string[];
	style?: string;
	before?: string;
	after?: string;
}

/** The bullets of a list that the style sheet itself makes up: `@counter-style no { symbols: "✗" }`. */
function ownBullets(selector: string, style: string, sheet: string): Rule[] {
	const name = /(?<![-\w])list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1] ?? '-';
	const own = new RegExp(`@counter-style\\s+${name}\\s*\\{([^{}]*)\\}`).exec(sheet)?.[1];
	const symbols = /(?<![-\w])symbols\s*:([^;]*)/
		.exec(own ?? '')?.[1]
		?.match(/"[^"]*"|'[^']*'|\S+/g);
	if (!symbols || !isPath.test(selector)) return [];
	const path = pathOf(selector);
	const item = /^li(?![\w-])/.test(path.at(-1) ?? '') ? (path.pop() ?? '') : 'li';
	return symbols.flatMap((symbol, index) => {
		const before = bulletOf(quotedIn(symbol) ?? symbol);
		const nth = `:nth-child(${symbols.length}n+${index + 1})`;
		return before ? [{ path: [...path, item + nth], before }] : [];
	});
}

const isPath = /^(?:[\w.\s>-]|:(?:first|last|nth|nth-last)-child(?:\([\w\s+-]*\))?)+$/;
const pathOf = (selector: string): string[] =>
	selector
		.trim()
		.replace(/\([^)]*\)/g, (inner) => inner.replace(/\s/g, ''))
		.split(/[\s>]+/);

/** The text that stands in a style in quotation marks. */
export function quotedIn(value = ''): string | undefined {
	const [, double, single] = /"([^"]*)"|'([^']*)'/.exec(value.replace(/url\([^)]*\)/gi, '')) ?? [];
	return (double ?? single)?.replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
		String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))
	);
}

/** Writes signs at the beginning and the end of an element. */
function write(node: Element, before: string | undefined, after: string | undefined): void {
	if (before) beginningOf(node).children.unshift({ type: 'text', value: `${before} ` });
	if (after) beginningOf(node).children.push({ type: 'text', value: ` ${after}` });
}

function inlineRules(
	parent: Element | Root,
	above: readonly Element[],
	rules: readonly Rule[]
): void {
	for (const node of parent.children) {
		if (node.type !== 'element') continue;
		const line = [...above, node];
		const meant = rules.filter(({ path }) => leadsTo(path, line));
		const found = meant.flatMap(({ style }) => style ?? []);
		write(
			node,
			meant.findLast(({ before }) => before)?.before,
			meant.findLast(({ after }) => after)?.after
		);
		if (found.length > 0)
			node.properties['style'] = [...found, node.properties['style'] ?? ''].join(';');
		inlineRules(node, line, rules);
	}
}

/** Whether a selector names the last of some elements that stand in each other. */
function leadsTo(path: readonly string[], line: readonly Element[]): boolean {
	const names = (selector: string, at: number) => {
		const node = line[at];
		const [tagAndClasses = '', ...places] = selector.split(':');
		const [tag, ...classes] = tagAndClasses.split('.');
		return (
			node !== undefined &&
			(!tag || tag === node.tagName) &&
			classes.every((name) => hasClass(node, name)) &&
			places.every((place) => standsAt(place, node, line[at - 1]))
		);
	};
	if (!names(path.at(-1) ?? '', line.length - 1)) return false;
	let wanted = path.length - 2;
	for (let at = line.length - 2; at >= 0 && wanted >= 0; at--)
		if (names(path[wanted] ?? '', at)) wanted--;
	return wanted < 0;
}

/** Whether an element is where `first-child`, `nth-child(2n+1)` and the like say. */
function standsAt(place: string, node: Element, parent: Element | undefined): boolean {
	const siblings = parent ? elementsOf(parent) : [node];
	const ordered = /last/.test(place) ? siblings.toReversed() : siblings;
	const index = ordered.indexOf(node) + 1;
	const formula = /\((.*)\)/.exec(place)?.[1] ?? '1';
	const usual = { odd: '2n+1', even: '2n' }[formula] ?? formula;
	const [, every, offset = '0'] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(usual) ?? [];
	const step = every === undefined ? 0 : Number(/\d/.test(every) ? every : `${every}1`);
	const steps = (index - Number(offset)) / step;
	return step === 0 ? index === Number(offset) : Number.isInteger(steps) && steps >= 0;
}

/** What a style says that changes the sense of a text, or marks it. */
const saying =
	/^\s*(?:display\s*:\s*none|visibility|mso-hide|text-decoration(?:-line)?|vertical-align|mso-text-raise|position|top|bottom|font-(?:weight|style|family)|background|list-style|white-space|color\s*:)/i;

/** What parts pieces of a line from each other. */
const placing = /^\s*(?:display\s*:(?!\s*none)|float|margin|padding|position)/i;

/**
 * Makes a function that reads what an element's own style says of a property. Of two rules the last one holds, or the last that
 * says that it is important.
 */
export function styleOf({ properties }: Pick<Element, 'properties'>): (name: string) => string {
	const style = String(properties['style'] ?? '');
	return (name) => {
		const found = style.matchAll(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'gi'));
		const values = [...found].map(([, value = '']) => value);
		return values.findLast((value) => /!\s*important/i.test(value)) ?? values.at(-1) ?? '';
	};
}

/** Reads the looks that an element's own style gives it. */
export function lookOf(node: Pick<Element, 'properties'>) {
	const last = styleOf(node);
	const decoration = last('text-decoration(?:-line)?');
	const fill = last('background(?:-color)?').trim();
	const lift = liftOf(last);
	return {
		hidden:
			/^none/i.test(last('display')) ||
			/^hidden/i.test(last('visibility')) ||
			/^all/i.test(last('mso-hide')),
		struck: /line-through/i.test(decoration),
		raised: lift === 0 ? undefined : lift > 0 ? ('sup' as const) : ('sub' as const),
		bold: /^(?:bold|[6-9]00)/i.test(last('font-weight')),
		italic: /^italic/i.test(last('font-style')),
		marked: fill !== '' && !noColour.test(fill),
		underlined: /underline/i.test(decoration),
	};
}

/** How far a style lifts a text above its line; one that a page moves by a hair is not raised. */
function liftOf(last: (name: string) => string): number {
	const alignment = last('vertical-align');
	if (/^(?:super|text-top)/i.test(alignment)) return 1;
	if (/^(?:sub|text-bottom)/i.test(alignment)) return -1;
	const isMoved = /^relative/i.test(last('position'));
	const lengths = [
		...[last('mso-text-raise'), alignment, isMoved ? last('bottom') : ''].map((one) => [one, 1]),
		[isMoved ? last('top') : '', -1],
	] as const;
	for (const [length, sign] of lengths) {
		const points = lengthOf(String(length));
		if (Math.abs(points) >= 2) return points * Number(sign);
	}
	return 0;
}

/** A length in points, as near as it matters. */
function lengthOf(length: string): number {
	const [, amount, unit = ''] =
		/^\s*(-?[\d.]+)\s*(pt|px|r?em|ex|ch|cm|mm|in|%)/i.exec(length) ?? [];
	return Number(amount ?? 0) * (points[unit.toLowerCase()] ?? 1);
}
const points: Record<string, number | undefined> = {
	...{ em: 12, rem: 12, ex: 12, ch: 6, cm: 28, mm: 2.8, in: 72, '%': 0.12 },
};

/** How far a style moves a block to the right. */
export function indentOf(node: Pick<Element, 'properties'>): number {
	const last = styleOf(node);
	return ['margin', 'padding'].reduce((sum, name) => {
		const all = last(name).trim().split(/\s+/);
		const left = last(`${name}-(?:left|inline-start)`) || (all[3] ?? all[1] ?? '');
		return sum + lengthOf(left);
	}, 0);
}

/** White, as a page has it around its text, and what is no colour. */
const noColour =
	/^(?:transparent|none|inherit|initial|unset|revert|white|var\(|url\(|#fff(?:fff)?\b|rgba?\(255[, ]+255[, ]+255|rgba\([^)]*[, ]0\))/i;

/** Writes the letters of symbol fonts as the signs that they are drawn as: `m` in Symbol is μ. */
export function readSymbolFonts(node: Element, outer = ''): void {
	const style = String(node.properties['style'] ?? '');
	const own = /(?:^|;)\s*font(?:-family)?\s*:([^;]*)/i.exec(style)?.[1];
	const symbols = /\b(?:Symbol|Wingdings(?: [23])?|Webdings)\b/i.exec(own ?? '')?.[0];
	const font = String(node.properties['face'] ?? symbols ?? (own === undefined ? outer : ''));
	for (const child of node.children) {
		if (child.type === 'element') readSymbolFonts(child, font);
		else if (child.type === 'text' && isSymbolFont(font))
			child.value = readSymbols(child.value, font);
	}
}
