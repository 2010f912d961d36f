import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { removeElement } from 'domutils';

/** Removes sentences of an element that only point elsewhere: “See Signs and Outcomes for more.” */
export function removePointers(element: Element): void {
	for (let index = 0; index < element.children.length; index++) {
		const start = element.children[index];
		if (!start || !isText(start) || !/(?:^|[\s:])[Ss]ee $/.test(start.data)) continue;
		const links = linksFrom(element.children, index + 1);
		if (links.length === 0) continue;
		start.data = start.data.replace(/[Ss]ee $/, '');
		const rest = element.children[index + 1 + links.length];
		for (const node of links) removeElement(node);
		if (rest && isText(rest)) rest.data = rest.data.replace(/^[^.]*\.?/, '');
	}
}

/** Links to pages of the site that follow each other, with the commas between them. */
function linksFrom(nodes: readonly ChildNode[], first: number): ChildNode[] {
	let end = first;
	for (let index = first; index < nodes.length; index += 2) {
		const node = nodes[index];
		if (!node || !isTag(node) || node.name !== 'a') break;
		if (!node.attribs['href']?.startsWith('/')) break;
		end = index + 1;
		const between = nodes[index + 1];
		if (!between || !isText(between) || !/^(?:,| and|, and) $/.test(between.data)) break;
	}
	return nodes.slice(first, end);
}
