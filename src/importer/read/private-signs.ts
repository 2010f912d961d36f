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
 * Returns the text, and says what each sign was read as, or that it is not known; `hasLines` tells that its lines are
 * those of the file.
 */
export function readPrivateSigns(
	typed: string,
	hasLines = false
): { text: string; notices: Notice[] } {
	const text = narrow(typed);
	const notices: Notice[] = [];
	const shown = text.replace(privateSign, (character, offset: number) => {
		const code = character.charCodeAt(0);
		const sign = wingdings[code] ?? symbolOf('Symbol', code);
		const words = /\S*[^\S\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
		const after = /^[^\S\n]*\S*/.exec(text.slice(offset + 1))?.[0] ?? '';
		const what = sign === undefined ? ', which a page cannot show' : ` was read as “${sign}”`;
		notices.push({
			...(hasLines && { line: text.slice(0, offset).split('\n').length }),
			message: `at “${`${words}${sign ?? character}${after}`.trim()}”: a sign of a symbol font that is not named${what}`,
			fix: sign === undefined ? 'type the sign that is meant' : 'see that it is right',
		});
		return sign ?? character;
	});
	return { text: shown, notices };
}

/** The same for the texts of a tree. */
export function readPrivateSignsOf(tree: Nodes): Notice[] {
	const found: Notice[] = [];
	visit(tree, 'text', (node) => {
		const { text, notices } = readPrivateSigns(node.value);
		node.value = text;
		found.push(...notices);
	});
	return found;
}

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
