import type { PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { text } from '../tree/blocks.ts';
import { plainText } from '../structure/inline.ts';

/**
 * Makes line breaks of the ends of lines, as the programs show them in which notes are written, unless
 * they are those of an editor that wraps its lines.
 */
export const readLineBreaks = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	isWrapped(measure(content)) ? unwrap(content) : content.flatMap(breakText);

/** Makes breaks of the ends of lines. */
export const breakText = (node: PhrasingContent): PhrasingContent[] =>
	node.type === 'text'
		? node.value
				.split(/[ \t]*\n[ \t]*/)
				.flatMap((value, index) => [
					...(index === 0 ? [] : [{ type: 'break' as const }]),
					text(value),
				])
		: [node];

function unwrap(content: readonly PhrasingContent[]): PhrasingContent[] {
	for (const node of content)
		visit(node, 'text', (one) => void (one.value = one.value.replace(/\s*\n\s*/g, ' ')));
	return [...content];
}

/** Cuts content into lines at its breaks. */
export function splitLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
	const lines: PhrasingContent[][] = [[]];
	for (const node of content) {
		if (node.type === 'break') lines.push([]);
		else lines.at(-1)?.push(node);
	}
	return lines;
}

/** The lengths of lines, and whether a line begins in lower case. */
function measure(content: readonly PhrasingContent[]): { length: number; lower: boolean }[] {
	return plainText(content)
		.split('\n')
		.map((line) => ({ length: line.trim().length, lower: /^\s*\p{Ll}/u.test(line) }));
}

/** An editor wraps all lines but the last at nearly the same width. */
function isWrapped(lines: readonly { length: number; lower: boolean }[]): boolean {
	const full = lines.slice(0, -1).map(({ length }) => length);
	if (full.length === 0 || Math.min(...full) < 55 || Math.max(...full) > 120) return false;
	if (Math.max(...lines.map(({ length }) => length)) - Math.min(...full) > 25) return false;
	return full.length > 2 || lines.slice(1).every(({ lower }) => lower);
}
