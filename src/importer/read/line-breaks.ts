import type { PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinLines, text } from '../tree/blocks.ts';
import { continues } from '../structure/flattening.ts';
import { plainText } from '../structure/inline.ts';
import { amount, isBehind } from './spaced/wrapped.ts';

/**
 * Makes line breaks of the ends of lines, as the programs show them in which notes are written, unless
 * they are those of an editor that wraps its lines.
 */
export const readLineBreaks = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	areWrapped(plainText(content).split(/[ \t]*\n[ \t]*/))
		? unwrap(content)
		: content.flatMap(breakText);

/** Makes breaks of the ends of lines, within emphasis and links, too. */
export function breakText(node: PhrasingContent): PhrasingContent[] {
	if ('children' in node)
		return [{ ...node, children: node.children.flatMap(breakText) } as PhrasingContent];
	return node.type === 'text'
		? joinLines(node.value.split(/[ \t]*\n[ \t]*/).map((value) => [text(value)]))
		: [node];
}

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

/**
 * Tells whether lines that stand together, with their indents, are prose which an editor has wrapped, rather than a list without
 * marks: each ends where the next word did not fit into the longest, and most begin within a sentence. A capital or a figure
 * below a line without an end may begin another drug or dose: they are prose only where far more lines go on for certain.
 */
export function areWrapped(lines: readonly string[]): boolean {
	const lengths = lines.slice(0, -1).map(({ length }) => length);
	if (Math.min(...lengths) < 55 || Math.max(...lengths) > 120) return false;
	const width = Math.max(...lines.map(({ length }) => length));
	let [sure, unsure, isFull, isRagged] = [0, 0, true, true];
	for (const [index, above] of lines.slice(0, -1).entries()) {
		const line = lines[index + 1]?.trim() ?? '';
		const hasEnd = /[.:;,!?]$/.test(above);
		if (hasEnd ? continues(line) : goesOn(line, above)) sure += 1;
		else if (!hasEnd) unsure += 1;
		const room = width - above.length - 1 - line.search(/\s|$/);
		isFull &&= room < 0;
		isRagged &&= room < raggedness;
	}
	return sure > unsure * 2 && (isFull || (isRagged && unsure === 0));
}

/** Whether a line begins within a sentence; “amoxicillin 500 mg” may stand for itself, and so may what follows “hepatitis A”. */
export const goesOn = (line: string, above: string): boolean =>
	(continues(line) && !beginsWithDose(line)) || (isBehind(line, above) && !/\sA$/.test(above));

const beginsWithDose = (line: string): boolean =>
	/^[\p{L}-]+ \d/u.test(line) || (/^(?:[\p{L}-]+ ){2,3}\d/u.test(line) && amount.test(line));

/** The room that proportional type leaves behind a line, in letters. */
const raggedness = 25;
