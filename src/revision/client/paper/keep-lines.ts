import { keepUnits } from '../../../lib/words/keep-units.ts';

/** Keeps numbers and their units on one line in all that is printed of some cards. */
export function keepLines(container: Element): void {
	const texts: Text[] = [];
	const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
	const kept = keepUnits(texts.map(({ data }) => data));
	for (const [index, node] of texts.entries()) {
		const text = kept[index] ?? node.data;
		if (text !== node.data) node.data = text;
	}
}
