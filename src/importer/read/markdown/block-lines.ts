import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../../structure/inline.ts';
import { asideFor } from '../../tree/aside.ts';
import { paragraph, text } from '../../tree/blocks.ts';
import { splitLines } from '../line-breaks.ts';
import { isBullet, itemsOfLines, readTypedMarks } from '../typed-items.ts';

/**
 * Makes a list of lines with marks of items, else a paragraph; nothing of what says nothing. Behind the mark of an item,
 * `inItem`, a dash is a sign.
 */
export function itemsOrParagraph(
	content: PhrasingContent[],
	line: number,
	inItem: boolean
): RootContent[] {
	const lines = splitLines(content)
		.filter((one) => plainText(one).trim() !== '' || one.some(isThing))
		.map(definitionAsItem);
	if (lines.length === 0) return [];
	const typed = lines.map((one, index) => ({ content: one, line: line + index, indent: 0 }));
	const marks = readTypedMarks(typed);
	const isLabel = (index: number) => marks[index]?.label !== undefined;
	// Markdown itself would have made an item of it, but for the backslash before it. A minus on one line alone is no bullet.
	const isSign =
		(inItem ? /^\s*[-–—−]\s/ : /^-\s/).test(plainText(lines[0] ?? [])) ||
		(!lines[1] && /^\s*−/.test(plainText(content)));
	const isItem = (_: unknown, index: number) =>
		isBullet(marks, index) || (isLabel(index) && isLabel(index + 1));
	if (isSign || !marks.some(isItem)) return [paragraph(trimBreaks(content), line)];
	return itemsOfLines(typed);
}

/** What pandoc and others say of the term above it, behind a colon, is an item. */
function definitionAsItem(line: PhrasingContent[], index: number, lines: PhrasingContent[][]) {
	const [first, ...rest] = line;
	const isPart = index < 2 || plainText(lines[1] ?? []).startsWith(': ');
	if (first?.type !== 'text' || !/^:\s/.test(first.value) || !isPart) return line;
	return [text(`• ${first.value.slice(1).trimStart()}`), ...rest];
}

/** A box without a title is headed by its kind, unless the page itself says that. */
export function titleOr(callout: string, title: PhrasingContent[]): PhrasingContent[] {
	if (plainText(title).trim() !== '' || title.some(isThing)) return title;
	const kind = callout.toLowerCase();
	if (kind === '' || kind === 'info' || kind === asideFor(kind)) return [];
	return [text(kind.charAt(0).toUpperCase() + kind.slice(1).replace(/[-_]/g, ' '))];
}

/** What shows something without words. */
const isThing = ({ type }: PhrasingContent): boolean =>
	type === 'image' || type === 'link' || type === 'footnoteReference';

/** A heading is one line. */
export const lineOfHeading = (node: PhrasingContent): PhrasingContent[] =>
	node.type === 'break' ? [text(' ')] : [node];

/** Takes breaks off that stand first or last. */
export function trimBreaks(content: PhrasingContent[]): PhrasingContent[] {
	const start = content.findIndex(({ type }) => type !== 'break');
	const end = content.findLastIndex(({ type }) => type !== 'break');
	return start < 0 ? [] : content.slice(start, end + 1);
}
