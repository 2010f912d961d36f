import { shorten } from '../read/counted.ts';
import type { Notice, Part } from '../read/parts.ts';
import { isPlainBullet, readTypedMark } from '../read/typed-items.ts';

/**
 * Finds the mark that makes a line an item of a list: `-`, `*`, `–`, `•` and its kin, `1.`, `1)`.
 *
 * `bare` tells that these notes write `-Text` without a space; a `-5` is an item in such notes only, elsewhere it is a
 * negative number, as it may be there: its sign stays. Returns the mark's length and, of a numbered item, the number.
 */
export function readMarker(
	text: string,
	bare: boolean,
	mark = readTypedMark(text)
): Marker | undefined {
	const number = /^\d+/.exec(mark?.label ?? '')?.[0];
	if (mark && (isPlainBullet(mark) || number !== undefined))
		return {
			length: mark.length,
			...(mark.rank > 0 && { rank: mark.rank }),
			...(number !== undefined && { number: Number(number) }),
		};
	if (bare && signedFigure.test(text)) return { length: 0 };
	const close = closeMark.exec(text) ?? (bare ? bareBullet.exec(text) : null);
	return close
		? { length: close[0].length, ...(close[1] !== undefined && { number: Number(close[1]) }) }
		: undefined;
}

/** Tells whether these notes write `-Text`, without a space after the mark. */
export function writesBareMarkers(parts: readonly Part[]): boolean {
	return parts.some((part) => part.kind === 'line' && /^[-–—]\p{L}/u.test(part.text));
}

/** Names items of such notes that begin with a figure, whose sign may be a minus. */
export const signNotices = (parts: readonly Part[]): Notice[] =>
	(writesBareMarkers(parts) ? parts : [])
		.filter((part) => part.kind === 'line')
		.filter(({ text }) => signedFigure.test(text))
		.map(({ line, text }) => ({
			line,
			message: `has “${shorten(text)}”, whose sign may mark an item or be a minus: it stays`,
			fix: 'write a space behind the sign of an item, and a minus as “−”',
		}));

/** The mark at the beginning of an item. */
export interface Marker {
	/** Characters to take off, with the white space after the mark. */
	length: number;
	number?: number;
	/** The level that Word uses the mark for, if that is not the first. */
	rank?: number;
}

/** Marks with no space behind them. */
const closeMark = /^(?:(\d{1,3})[.)]|[-–—])(?=\p{L})/u;
const signedFigure = /^[-–—][.,]?\p{N}/u;
/** Behind a bare mark may stand anything but another mark, an arrow or a line of a table. */
const bareBullet = /^[-–—](?=[^\s\-–—>|]|>\s*\d)/u;
