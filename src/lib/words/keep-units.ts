import { comparison, unit } from './units.ts';

/**
 * Keeps a number on one line with its unit (10 mg, 38.5 °C), with the sign that compares it (≥ 6, < 5 %) and with what
 * it multiplies (2 × 5 mg, 50 × 10⁹/L): puts a space that does not break where a space stood.
 *
 * Takes texts that are read one after the other; a number may end in one, and its unit begin in the next. Signs may be
 * written as HTML writes them (`&lt;`). Returns the texts, each as long as it was.
 */
export function keepUnits(texts: readonly string[]): string[] {
	const kept = texts.join('').replace(gap, '\u00A0');
	let end = 0;
	return texts.map(({ length }) => kept.slice(end, (end += length)));
}

// Marked as pure: scripts of browsers that do not need it do not load it.
const gap = /* @__PURE__ */ (() =>
	new RegExp(
		`(?<=\\p{N})[ \\n](?=${unit})|(?<=${comparison})[ \\n](?=[-−+]?\\p{N})|(?<=\\p{N}\\s×)[ \\n](?=\\p{N})`,
		'gu'
	))();
