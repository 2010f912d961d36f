/**
 * Writes lines so that each of their characters is one column of an editor, for whom it is that lines words up by
 * spaces: a wide sign (CJK, emoji) takes two columns, the marks on a letter none.
 */
export class Columns {
	readonly #known: string[] = [];

	/** A line with a stand-in for each sign that takes other than one column. */
	encode(line: string): string {
		return line.replace(spaces, toSpaces).replace(signs, (sign) => {
			const width = wide.test(sign) ? 2 : 1;
			if (sign.length === width) return sign;
			if (sign.length === 1) return sign + filler;
			if (!this.#known.includes(sign)) this.#known.push(sign);
			return (
				String.fromCharCode(firstStandIn + this.#known.indexOf(sign)) + filler.repeat(width - 1)
			);
		});
	}

	/** What was written so, as it was typed. */
	decode(encoded: string): string {
		return encoded.replace(standIn, (one) => this.#known[one.charCodeAt(0) - firstStandIn] ?? '');
	}
}

/** Tells whether an encoded line has signs that take other than one column, of which programs may think otherwise. */
export const isOdd = (encoded: string): boolean => /[\uD800-\uDFFF]/.test(encoded);

/** The second column of a sign: half of a character, as no text has it by itself. */
const filler = '\uDC00';
const firstStandIn = 0xdc01;
const standIn = /[\uDC00-\uDFFF]/gu;

/** A character with the marks, and the signs of emoji, that belong to it; flags are two. */
const signs =
	/\p{RI}{2}|\P{Cf}(?:[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]|(?<=\u200D)\p{Extended_Pictographic})+|[^\0-\u10FF]/gu;
const wide =
	/^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F1E6}-\u{1F1FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]|[\uFE0F\u20E3]/u;

/** White space of other kinds lines words up as well. */
const spaces = /[ \u00A0\u2000-\u200A\u202F\u3000]{2,}|\u3000/g;
const toSpaces = (white: string): string => white.replace(/\u3000/g, '  ').replace(/\S|\s/g, ' ');

/** The words of a line that gaps of two spaces or more part. */
export const piecesOf = (line: string): RegExpExecArray[] => [...line.matchAll(/\S(?: ?\S)*/g)];

/** Changes gaps so that what stands behind them stays in its column, though the words before it were written otherwise. */
export function keepGaps(typed: string, written: string): string {
	const columns = new Columns();
	const lines = typed.split('\n');
	return written
		.split('\n')
		.map((line, index) => {
			if (line === lines[index] || !/^[^\t]*\S {2}[^\t]*$/.test(line)) return line;
			const places = piecesOf(columns.encode(lines[index] ?? ''));
			const pieces = piecesOf(columns.encode(line));
			if (pieces.length !== places.length) return line;
			const made = pieces.reduce(
				(before, [piece], place) =>
					(place === 0 ? '' : `${before}  `).padEnd(places[place]?.index ?? 0) + piece,
				''
			);
			return columns.decode(made) + (/\s*$/.exec(line)?.[0] ?? '');
		})
		.join('\n');
}
