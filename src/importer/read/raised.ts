/**
 * Writes superscript and subscript digits as the characters that Unicode has for them: 10⁹ must not
 * become 109. Text that Unicode has no such characters for stays as it is.
 */
export function raise(text: string, alignment: string): string {
	const table = alignment === 'superscript' ? above : alignment === 'subscript' ? below : undefined;
	if (!table || ![...text].every((character) => table.has(character))) return text;
	return [...text].map((character) => table.get(character)).join('');
}

const makeTable = (plain: string, raised: string) =>
	new Map([...plain].map((character, place) => [character, [...raised][place] ?? character]));

const above = makeTable('0123456789+-−=()n ', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ ');
const below = makeTable('0123456789+-−=() ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ ');
