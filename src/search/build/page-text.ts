import { isTag, isText, type ParentNode } from 'domhandler';
import { isInline } from '../../lib/html/dom.ts';
import type { PageText } from '../rules/sections.ts';

/**
 * Reads the text of a prepared page as Pagefind does: one space between words, and the elements with an id by the index
 * of the word that they begin with.
 */
export function readPageText(content: ParentNode): PageText {
	const text: string[] = [];
	const anchors: { element: string; id: string; text: string; start: number }[] = [];
	let length = 0;
	const add = (piece: string) => {
		text.push(piece);
		length += piece.length;
	};
	const read = (node: ParentNode): void => {
		for (const child of node.children) {
			if (isText(child)) add(child.data);
			if (!isTag(child) || child.name === 'script' || child.name === 'style') continue;
			const isWithin = isInline(child);
			const { id } = child.attribs;
			if (!isWithin) add(' ');
			const start = length;
			const first = text.length;
			read(child);
			if (id !== undefined) {
				const own = text.slice(first).join('');
				anchors.push({ element: child.name, id, text: own, start });
			}
			if (!isWithin) add(' ');
		}
	};
	read(content);
	const whole = text.join('');
	const located = anchors.map(({ start, text, ...anchor }) => ({
		...anchor,
		text: oneSpace(text),
		location: wordsOf(whole.slice(0, start)).length,
	}));
	return { content: wordsOf(whole).join(' '), anchors: located };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Writes a text with one space between words. */
export const oneSpace = (text: string): string => wordsOf(text).join(' ');
