import { Element, isTag, isText, Text, type ChildNode } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { readPointer } from '../../lib/html/pointers.ts';

/**
 * Marks the sentences that only lead elsewhere in the document, as in "See Management for more." and "(see Signs)", with
 * `<span class="booklet-only">`: on a sheet of its own they lead nowhere.
 *
 * Takes nodes that stand beside one another, and returns what stands in their place.
 */
export function markPointers(nodes: readonly ChildNode[]): ChildNode[] {
	const left = [...nodes];
	const marked: ChildNode[] = [];
	for (let node = left.shift(); node; node = left.shift()) {
		const pointer = isText(node) ? readPointer(node.data, left, lengthOfLink) : undefined;
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

/** How many nodes a link inside the document takes up with the place for its page; none if no such link is there. */
function lengthOfLink(nodes: readonly ChildNode[], at: number): number {
	const [link, place] = nodes.slice(at, at + 2);
	if (!link || !isTag(link) || link.name !== 'a' || 'data-cite' in link.attribs) return 0;
	if (!link.attribs['href']?.startsWith('#') || !DomUtils.textContent(link).trim()) return 0;
	return place && isTag(place) && 'data-page-of' in place.attribs ? 2 : 1;
}
