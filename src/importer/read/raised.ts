import type { PhrasingContent } from 'mdast';
import { element } from '../tree/elements.ts';
import { plainText } from '../structure/inline.ts';

/**
 * Writes raised and lowered content: as the characters that Unicode has for it (10⁹/L, CO₂), else as
 * `<sup>` or `<sub>`. 10⁹ must never become 109. What only trails the digits (“9,”, “9/L”) stays plain.
 */
export function raise(content: PhrasingContent[], position: 'sup' | 'sub'): PhrasingContent[] {
	const text = plainText(content);
	const plain = content.every(({ type }) => type === 'text');
	const [, digits, rest = ''] = /^((?:[\d+\-−–=()]|n(?!n))+)([.,;:]|\/\p{L}+)?$/u.exec(text) ?? [];
	const raised = plain && digits ? raiseText(digits, position) : undefined;
	if (raised !== undefined) return [{ type: 'text', value: raised + rest }];
	return text.trim() === '' ? content : [element(position, content)];
}

/** Writes digits and signs raised or lowered; nothing if Unicode has no such characters for them. */
export function raiseText(text: string, position: 'sup' | 'sub'): string | undefined {
	const table = position === 'sup' ? above : below;
	if (![...text].every((character) => table.has(character))) return undefined;
	return [...text].map((character) => table.get(character)).join('');
}

/** Raises the digits and signs of a text, and leaves the rest of it as it is. */
export const raiseSigns = (text: string): string =>
	text.replace(/[\d+\-−–]/g, (sign) => above.get(sign) ?? sign);

const makeTable = (plain: string, raised: string) =>
	new Map([...plain].map((character, index) => [character, [...raised][index] ?? character]));

const above = makeTable('0123456789+-−–=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ');
const below = makeTable('0123456789+-−–=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎');

/** What HTML shows of an abbreviation to the mouse alone stands behind it. */
export const withTitle = (content: PhrasingContent[], title: string): PhrasingContent[] =>
	title.trim() === '' || title === plainText(content)
		? content
		: [...content, { type: 'text', value: ` (${title.trim()})` }];

/** How text looks that is no plain text. */
type Dressed = Record<'struck' | 'marked' | 'underlined' | 'italic' | 'bold', boolean> & {
	raised: 'sup' | 'sub' | '' | undefined;
};

/** Marks content with its looks. */
export function dress(children: PhrasingContent[], look: Partial<Dressed>): PhrasingContent[] {
	let made = children;
	if (look.raised) made = raise(made, look.raised);
	if (look.struck) made = [{ type: 'delete', children: made }];
	if (look.marked) made = [element('mark', made)];
	if (look.underlined) made = [element('u', made)];
	if (look.italic) made = [{ type: 'emphasis', children: made }];
	return look.bold ? [{ type: 'strong', children: made }] : made;
}
