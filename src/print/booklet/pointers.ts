import { Element, isTag, isText, Text, type ChildNode } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/**
 * Marks the sentences that only lead elsewhere in the document, as in "See Management for more." and "(see Signs)", with
 * `<span class="booklet-only">`: on a sheet of its own they lead nowhere. A sentence with a figure says something itself.
 *
 * Takes nodes that stand beside one another, and returns what stands in their place.
 */
export function markPointers(nodes: readonly ChildNode[]): ChildNode[] {
	const left = [...nodes];
	const marked: ChildNode[] = [];
	for (let node = left.shift(); node; node = left.shift()) {
		const pointer = isText(node) ? readPointer(node.data, left) : undefined;
		if (!pointer) {
			marked.push(node);
			continue;
		}
		const { before, inside, after } = pointer;
		if (before) marked.push(new Text(before));
		marked.push(new Element('span', { class: 'booklet-only' }, inside));
		left.splice(0, pointer.length, ...(after ? [new Text(after)] : []));
	}
	return marked;
}

/**
 * Reads a pointer whose first words end a text, and whose first link comes first in what follows. Returns what stands
 * before it in its text, what it is made of, what follows it in the text in which it ends, and how many of the nodes
 * behind the first text it takes up.
 */
function readPointer(text: string, next: readonly ChildNode[]) {
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
	if (after === '' && !/[.)]\s*$/.test(closing) && isInline(next[length])) return undefined;
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

/** How many nodes a link inside the document takes up with the place for its page; none if no such link is there. */
function lengthOfLink(nodes: readonly ChildNode[], at: number): number {
	const [link, place] = nodes.slice(at, at + 2);
	if (!link || !isTag(link) || link.name !== 'a' || 'data-cite' in link.attribs) return 0;
	if (!link.attribs['href']?.startsWith('#') || !DomUtils.textContent(link).trim()) return 0;
	return place && isTag(place) && 'data-page-of' in place.attribs ? 2 : 1;
}

const isInline = (node: ChildNode | undefined): boolean =>
	node !== undefined &&
	isTag(node) &&
	/^(?:a|abbr|b|code|em|i|s|span|strong|su[bp])$/.test(node.name);
