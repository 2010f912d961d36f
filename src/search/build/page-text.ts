import { isTag, isText, Text, type Element, type ParentNode } from 'domhandler';
import { append, findAll, prepend } from 'domutils';
import { isInline } from '../../lib/html/dom.ts';
import type { PageText } from '../rules/sections.ts';

/**
 * Reads the text of a prepared page as Pagefind does after `plainElements`: one space between words, a full stop after a heading,
 * and each element with an id at the index of the word that it starts with.
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
			if (!isTag(child) || isUnread(child)) continue;
			const isWithin = isInline(child);
			const { id } = child.attribs;
			if (!isWithin) add(' ');
			const start = length;
			const first = text.length;
			read(child);
			const own = text.slice(first).join('');
			if (isHeading(child) && endsOpen.test(own)) add('.');
			if (id !== undefined) anchors.push({ element: child.name, id, text: own, start });
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

/**
 * Replaces all elements of a prepared page with plain ones, except for headings. Pagefind omits some elements (`label`,
 * `footer`), joins the last word of some to the next word (`dd`, `blockquote`), and adds a full stop after others (`td`, `li`),
 * as if each cell were a sentence.
 *
 * Source: https://github.com/Pagefind/pagefind/blob/main/pagefind/src/fossick/parser.rs
 */
export function plainElements(content: ParentNode): void {
	for (const element of findAll((one) => !isHeading(one) && !isUnread(one), content.children)) {
		if (!isInline(element)) {
			prepend(element, new Text(' '));
			append(element, new Text(' '));
		}
		element.name = 'span';
	}
}

const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);

/** Whether Pagefind omits an element. */
const isUnread = ({ name }: Element): boolean =>
	/^(?:iframe|noscript|script|style|svg|template)$/.test(name);

/** The end of a heading to which Pagefind adds a full stop. */
const endsOpen = /[\p{L}\p{M}\p{Nd}_'")$*]\s*$/u;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Normalises a text to one space between words. */
export const oneSpace = (text: string): string => wordsOf(text).join(' ');
