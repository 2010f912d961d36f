import type { Element, ElementContent } from 'hast';
import { isElement, trimmedText } from '../../lib/html/hast.ts';

/** What is said of a picture or a table: words, where it comes from, under which licence it stands. */
export interface Caption {
	text: ElementContent[];
	source: ElementContent[];
	licence: ElementContent[];
	/** Names at the beginnings of its lines that may be slips of ours. */
	labels: string[];
}

/**
 * Reads a paragraph that is a caption: lines that begin with `Caption:`, and then `Source:` or `Licence:`. A picture may
 * stand in the line above.
 *
 * Returns what stands above, and the caption; nothing of a paragraph that has none.
 */
export function readCaption(
	paragraph: Element
): { above: ElementContent[]; caption: Caption } | undefined {
	const lines = linesOf(paragraph.children).map((line) => ({ line, ...readLabel(line) }));
	const first = lines.findIndex(({ label }) => label === 'caption');
	if (first < 0) return undefined;
	const above = lines.slice(0, first).flatMap(({ line }) => line);
	if (!above.every(isPictureOrSpace)) return undefined;
	const caption: Caption = { text: [], source: [], licence: [], labels: [] };
	let part: 'text' | 'source' | 'licence' = 'text';
	for (const { label, rest } of lines.slice(first)) {
		const next = label === undefined ? undefined : parts[label];
		if (label && !next) caption.labels.push(label);
		part = next ?? part;
		if (caption[part].length > 0) caption[part].push({ type: 'text', value: '\n' });
		caption[part].push(...rest);
	}
	return { above, caption };
}

/** Whether a paragraph is a caption and nothing else. */
export const isCaption = (paragraph: Element): boolean =>
	readCaption(paragraph)?.above.every(isSpace) ?? false;

/** The names that lines of a caption begin with. */
export const captionLabels = ['Caption', 'Source', 'Licence', 'License'];

const parts: Record<string, 'text' | 'source' | 'licence'> = {
	caption: 'text',
	source: 'source',
	licence: 'licence',
	license: 'licence',
};

/** Takes the name off the beginning of a line: `Source: …`, `**Source:** …`. */
function readLabel(line: readonly ElementContent[]): { label?: string; rest: ElementContent[] } {
	const [first, ...rest] = line;
	const bold = isElement(first, 'strong') ? first.children[0] : first;
	if (bold?.type !== 'text') return { rest: [...line] };
	const [whole = '', name] = /^\s*(\p{L}+)\s*:[^\S\n]*/u.exec(bold.value) ?? [];
	const after = bold.value.slice(whole.length);
	if (!name || (bold !== first && after !== '')) return { rest: [...line] };
	const content = bold === first ? [{ ...first, value: after }, ...rest] : rest;
	const label = name.toLowerCase();
	return { label, rest: parts[label] ? trimStart(content) : [...line] };
}

function trimStart([first, ...rest]: readonly ElementContent[]): ElementContent[] {
	if (first?.type !== 'text') return first ? [first, ...rest] : [];
	const value = first.value.trimStart();
	return value ? [{ ...first, value }, ...rest] : rest;
}

/** Divides the content of a paragraph at the ends of its lines. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
	const lines: ElementContent[][] = [[]];
	for (const child of children) {
		if (isElement(child, 'br')) continue;
		if (child.type !== 'text') {
			lines.at(-1)?.push(child);
			continue;
		}
		const [first = '', ...further] = child.value.split('\n');
		if (first) lines.at(-1)?.push({ ...child, value: first });
		for (const value of further) lines.push(value ? [{ ...child, value }] : []);
	}
	return lines.filter((line) => line.length > 0);
}

const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** Whether a node is a picture, or a gap beside one. */
export const isPictureOrSpace = (node: ElementContent): boolean => isPicture(node) || isSpace(node);

/** Whether a node is a picture, in Markdown or as an element of MDX. */
export function isPicture(node: ElementContent): boolean {
	if (node.type === 'element') return /^(?:img|figure)$/.test(node.tagName);
	const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
	return isElement && /^(?:img|picture|svg|video|audio)$/.test(node.name ?? '');
}

/** The words of nodes on one line. */
export const plainText = (nodes: readonly ElementContent[]): string =>
	trimmedText({ children: [...nodes] });
