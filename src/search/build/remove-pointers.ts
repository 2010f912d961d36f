import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { removeElement } from 'domutils';
import { readPointer } from '../../lib/html/pointers.ts';

/** Removes sentences that only point to other pages: “See Signs and Outcomes for more.” */
export function removePointers({ children }: Element): void {
	for (let index = 0; index < children.length; index++) {
		const text = children[index];
		if (!text || !isText(text)) continue;
		const next = children.slice(index + 1);
		const pointer = readPointer(text.data, next, lengthOfLink);
		if (!pointer) continue;
		for (const node of next.slice(0, pointer.length)) removeElement(node);
		text.data = pointer.before + pointer.after;
		// Another one may follow in the same text.
		index -= 1;
	}
}

const lengthOfLink = (nodes: readonly ChildNode[], index: number): number => {
	const link = nodes[index];
	return Number(link && isTag(link) && link.name === 'a' && link.attribs['href']?.startsWith('/'));
};
