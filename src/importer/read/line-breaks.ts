import type { PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinLines, text } from '../tree/blocks.ts';
import { plainText } from '../structure/inline.ts';

/**
 * Makes line breaks of the ends of lines, as the programs show them in which notes are written, unless
 * they are those of an editor that wraps its lines.
 */
export const readLineBreaks = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	isWrapped(content) ? unwrap(content) : content.flatMap(breakText);

/** Makes breaks of the ends of lines. */
export const breakText = (node: PhrasingContent): PhrasingContent[] =>
	node.type === 'text'
		? joinLines(node.value.split(/[ \t]*\n[ \t]*/).map((value) => [text(value)]))
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

/** An editor wraps all lines but the last at nearly the same width. */
function isWrapped(content: readonly PhrasingContent[]): boolean {
	const lines = plainText(content).split('\n');
	const lengths = lines.map((line) => line.trim().length);
	const full = lengths.slice(0, -1);
	if (full.length === 0 || Math.min(...full) < 55 || Math.max(...full) > 120) return false;
	if (Math.max(...lengths) - Math.min(...full) > 25) return false;
	return full.length > 2 || lines.slice(1).every((line) => /^\s*\p{Ll}/u.test(line));
}
