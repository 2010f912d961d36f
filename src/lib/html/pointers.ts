import { isTag, isText, Text, type ChildNode } from 'domhandler';
import { isInline } from './dom.ts';

/**
 * Reads a sentence that only leads elsewhere, as in "See Management for more." and "(see Signs)". Its first words end a text,
 * and its first link comes first in what follows. A sentence with a figure says something itself.
 *
 * `lengthOfLink` tells how many nodes from an index on a link that leads there takes up; 0 if none stands there. Returns what
 * stands before the sentence in its text, what it is made of, what follows it in the text in which it ends, and how many of
 * the nodes behind the first text it takes up.
 */
export function readPointer(
	text: string,
	next: readonly ChildNode[],
	lengthOfLink: (nodes: readonly ChildNode[], index: number) => number
) {
	const [, before = '', opening = ''] = beginning.exec(text) ?? [];
	let links = opening ? lengthOfLink(next, 0) : 0;
	if (links === 0) return undefined;
	for (let more = 1; between.test(textOf(next[links])) && more;) {
		more = lengthOfLink(next, links + 1);
		if (more) links += 1 + more;
	}
	const rest = textOf(next[links]);
	const end = opening.trimStart().startsWith('(') ? bracketEnd : sentenceEnd;
	const closing = end.exec(rest)?.[0];
	if (closing === undefined || /\p{N}/u.test(closing)) return undefined;
	const length = links + Number(rest !== '');
	const after = rest.slice(closing.length);
	// A sentence that goes on with something emphasised says more than where to look.
	const behind = next[length];
	const goesOn = behind && isTag(behind) && isInline(behind);
	if (after === '' && !/[.)]\s*$/.test(closing) && goesOn) return undefined;
	const inside = [new Text(opening), ...next.slice(0, links), new Text(closing)];
	return { before, inside, after, length };
}

/** A text that ends with the first words of a sentence, or of a bracket, that leads elsewhere. */
const beginning =
	/^(|[^]*?[.!?:;]\s|[^]*?(?=\s*\(see ))(\s*(?:See|\(see)(?: also)?:?\s+(?:the\s+)?)$/;
const between = /^\s*(?:,|and|or|, and|, or)\s+$/;
const sentenceEnd = /^[^.;()]*(?:\.(?=\s+[^\s\p{Ll}\p{N}]|\s*$)|\s*$)/u;
const bracketEnd = /^[^()]*\)/;

const textOf = (node: ChildNode | undefined): string => (node && isText(node) ? node.data : '');
