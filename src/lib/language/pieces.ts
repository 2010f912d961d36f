/**
 * Cuts a message at the elements in it: `See the <library>list</library>.` → `See the `, the word of the element `library`,
 * and `.`, in the order that the language gives them.
 */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const { index, 0: all, 1: name = '', 2: inner = '' } of text.matchAll(elements)) {
		if (index > end) pieces.push({ text: text.slice(end, index) });
		pieces.push({ name, text: inner });
		end = index + all.length;
	}
	return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

const elements = /<(\w+)>(.*?)<\/\1>/gs;

/** A piece of a message; with a name if it stands in an element. */
export interface Piece {
	name?: string;
	text: string;
}
