import { keepUnits } from '../../paper/keep-units.ts';

/** Keeps numbers and their units on one line in all that is printed of some cards. */
export function keepLines(place: Element): void {
	const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
	let before = '';
	for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
		const { data } = node;
		const kept = keepUnits(data, before);
		if (kept !== data) node.data = kept;
		before = data;
	}
}
