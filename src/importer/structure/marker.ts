import type { Part } from '../read/parts.ts';

/**
 * Finds the mark that makes a line an item of a list: `-`, `*`, `–`, `•` and its kin, `1.`, `1)`.
 *
 * `bare` tells that these notes write `-Text` without a space; a `-5` is an item in such notes only,
 * elsewhere it is a negative number. Returns the mark's length and, of a numbered item, the number.
 */
export function readMarker(text: string, bare: boolean): Marker | undefined {
	const numbered = /^(\d{1,3})[.)](?:\s+(?=\S)|(?=\p{L}))/u.exec(text);
	if (numbered) return { length: numbered[0].length, number: Number(numbered[1]) };
	const pasted = pastedBullets.find(({ pattern }) => pattern.test(text));
	if (pasted) return { length: pasted.pattern.exec(text)?.[0].length ?? 0, rank: pasted.rank };
	const mark = bullet.exec(text) ?? (bare ? bareBullet.exec(text) : null);
	return mark ? { length: mark[0].length } : undefined;
}

/** Tells whether these notes write `-Text`, without a space after the mark. */
export function writesBareMarkers(parts: readonly Part[]): boolean {
	return parts.some((part) => part.kind === 'line' && /^[-–—]\p{L}/u.test(part.text));
}

/** The mark at the beginning of an item. */
export interface Marker {
	/** Characters to take off, with the white space after the mark. */
	length: number;
	number?: number;
	/** The level that Word uses the mark for, if that is not the first. */
	rank?: number;
}

const bullet = /^(?:[-*–—]\s+(?=\S)|−\s+(?=\p{L})|[•‣⁃◦▪▫●○■□·∙➢➤]\s*(?=\S)|[-–—](?=\p{L}))/u;
/** The bullets that Word uses on the second and third level. */
const pastedBullets = [
	{ pattern: /^◦\s*(?=\S)/u, rank: 1 },
	{ pattern: /^▪\s*(?=\S)/u, rank: 2 },
];
/** Behind a bare mark may stand anything but another mark, an arrow or a line of a table. */
const bareBullet = /^[-–—](?=[^\s\-–—>|]|>\s*\d)/u;
