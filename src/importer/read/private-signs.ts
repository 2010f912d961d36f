import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notice } from './parts.ts';
import { narrow } from './narrow.ts';
import { symbolOf } from './symbols.ts';

/**
 * Writes characters that only symbol fonts have, such as `\uF06D`, as the signs that they most likely
 * stand for: without its font a page would show an empty box in the place of μ or ≥. Marks of items stay,
 * wide letters and ligatures become the usual ones.
 *
 * Returns the text, and what was found in it.
 */
export function readPrivateSigns(typed: string): { text: string; found: PrivateSign[] } {
	const text = narrow(typed);
	const found: PrivateSign[] = [];
	const shown = text.replace(privateSign, (character, offset: number) => {
		const code = character.charCodeAt(0);
		const sign = wingdings[code] ?? symbolOf('Symbol', code);
		const words = /\S*[^\S\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
		const after = /^[^\S\n]*\S*/.exec(text.slice(offset + 1))?.[0] ?? '';
		found.push({ offset: offset, sign, context: `${words}${sign ?? character}${after}`.trim() });
		return sign ?? character;
	});
	return { text: shown, found };
}

/** The same for the texts of a tree. */
export function readPrivateSignsOf(tree: Nodes): Notice[] {
	const notices: Notice[] = [];
	visit(tree, 'text', (node) => {
		const { text, found } = readPrivateSigns(node.value);
		node.value = text;
		notices.push(...found.map((one) => privateNotice(one)));
	});
	return notices;
}

/** A sign that was found: where, what it was read as, and what stands around it. */
export interface PrivateSign {
	offset: number;
	sign: string | undefined;
	context: string;
}

/** Says what a sign was read as, or that it is not known. */
export const privateNotice = ({ sign, context }: PrivateSign, line?: number): Notice => ({
	...(line !== undefined && { line }),
	message:
		sign === undefined
			? `at “${context}”: a sign of a symbol font that is not named, which a page cannot show`
			: `at “${context}”: a sign of a symbol font that is not named was read as “${sign}”`,
	fix: sign === undefined ? 'type the sign that is meant' : 'see that it is right',
});

/** At the beginning of a line such a character is the mark of an item. */
const privateSign = /(?<=[^\s\uF020-\uF0FF][^\n]*)[\uF020-\uF0FF]|^[\uF020-\uF0FF](?=\s?\d)/gmu;

/** Arrows and ticks that are more common in Wingdings than what Symbol has in their places. */
const wingdings: Record<number, string | undefined> = {
	0xf0df: '←',
	0xf0e0: '→',
	0xf0e1: '↑',
	0xf0e2: '↓',
	0xf0e8: '→',
	0xf0fb: '✗',
	0xf0fc: '✓',
};
