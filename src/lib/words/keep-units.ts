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

/**
 * Units as they are written in any language, and the English words for spans of time and for what a dose is counted in.
 */
const unit =
	'(?:[%‰°×]|(?:(?:(?:[kmcndpfµμ]|mc|da)?(?:g|l|L|m|mol|kat|s|IU|U|Eq|Osm|Pa|J|cal|Hz|Gy|Sv)|[kM]?Da|mm\\s?Hg|I[EU]|UI|[Uu]nits?|bar|bpm|[hd]|min|seconds?|minutes?|hours?|days?|weeks?|months?|years?|drops?|tablets?|puffs?|doses?|ampoules?)(?![\\p{L}\\p{N}])))';

const comparison = '(?:[<>≤≥⩽⩾=≈±]|(?<![^\\s(])~|&(?:lt|gt|#60|#62|#x3[CcEe]);)';

// Marked as pure: scripts of browsers that do not need it do not load it.
const gap = /* @__PURE__ */ new RegExp(
	`(?<=\\p{N})[ \\n](?=${unit})|(?<=${comparison})[ \\n](?=[-−+]?\\p{N})|(?<=\\p{N}\\s×)[ \\n](?=\\p{N})`,
	'gu'
);

/**
 * Cuts a text so that each second part is one to keep on a line, though browsers may break it: behind the dash of a range
 * (4.0–5.0, 5 mg–10 mg, 2 – 4; its first number may end the text before), and between a short name and what it is compared
 * with (pH < 7.0). Signs may be written as HTML writes them.
 */
export const cutWhole = (text: string): string[] => text.split(whole);

const space = '[ \\n\u00A0]?';
const number = `(?:${comparison}${space})?[-−+]?\\p{N}(?:[\\p{N}.,]*\\p{N})?(?:${space}${unit})?`;
const name = '(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]*\\p{Lu})[\\p{L}\\p{N}⁺⁻]{2,6}';

const whole = /* @__PURE__ */ new RegExp(
	`((?:${name}[ \u00A0](?=${comparison}))?(?:^(?=[‒–-])|(?<!\\p{N}|\\p{N}[.,])${number})(?:${space}[‒–-]${space}${number}){1,4}|${name}[ \u00A0]${comparison}${space}${number})`,
	'u'
);
