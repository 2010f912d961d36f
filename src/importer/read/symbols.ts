import dingbats from 'dingbat-to-unicode';

/** The character of a symbol: Symbol and Wingdings have letters in the places of other characters. */
export function symbolOf(font: string, code: number): string | undefined {
	const found =
		dingbats.codePoint(font, code) ??
		(code >= 0xf000 ? dingbats.codePoint(font, code - 0xf000) : undefined);
	if (found) return common[found.string] ?? found.string;
	const isPrivate = code >= 0xe000 && code <= 0xf8ff;
	return isPrivate || isSymbolFont(font) ? undefined : String.fromCodePoint(code);
}

/** Arrows, crosses and ticks that few fonts have, as the ones that all have. */
const common: Record<string, string | undefined> = Object.fromEntries(
	'🡨← 🡪→ 🡩↑ 🡫↓ 🡬↖ 🡭↗ 🡮↘ 🡯↙ 🡸⇐ 🡺⇒ 🡹⇑ 🡻⇓ 🡼⇖ 🡽⇗ 🡾⇘ 🡿⇙ 🗴✗ 🗶✗ 🗸✓ 🗵☒ 🗷☒ 🗹☑'
		.split(' ')
		.map((pair) => [...pair])
);

/** Tells whether the letters of a font are drawn as symbols. */
export const isSymbolFont = (font: string): boolean =>
	/^(?:symbol|wingdings(?: [23])?|webdings|mt extra)$/i.test(font);

/** Writes text in such a font as what it shows; what is not known stays, as does a hard space, in whose place is €. */
export const readSymbols = (text: string, font: string): string =>
	text.replace(/\S/gu, (character) => symbolOf(font, character.codePointAt(0) ?? 0) ?? character);
