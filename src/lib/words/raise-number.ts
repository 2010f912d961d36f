/** Writes a number in raised or lowered signs, for a text, which has no levels: 10⁹, never 109. Nothing for what is no number. */
export function raiseNumber(text: string, place: 'sup' | 'sub'): string | undefined {
	const signs = place === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋';
	const plain = [...text.trim().replaceAll('−', '-')];
	const written = plain.map((sign) => signs['0123456789+-'.indexOf(sign)] ?? '');
	return written.length === 0 || written.includes('') ? undefined : written.join('');
}
