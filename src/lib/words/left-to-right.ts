/**
 * Finds what browsers would show with its parts in the wrong order in a text from right to left, and what is therefore to be
 * shown from left to right: figures with their signs, ranges and units (15–20 mL/kg, -5, 0.1 U/kg bolus), telephone numbers,
 * ions and formulae (HCO₃⁻), addresses that end in a slash, sentences in Latin letters alone.
 *
 * A number alone, and Latin words that neither begin nor end with a figure or a sign, stand right by themselves. So do
 * figures of Arabic (٥): what is made of them runs from right to left. A comparison beside a word from right to left stays
 * with that word: the open side of its sign, which browsers mirror, is then towards the larger of the two. A list of figures
 * has its order from the text around it.
 *
 * Takes plain text that is read as one. Returns where each begins and ends, in order.
 */
export function findLeftToRight(text: string): [start: number, end: number][] {
	if (latinSentence.test(text)) return [[text.search(/\S/), text.trimEnd().length]];
	return [...text.matchAll(run)].flatMap(({ 0: found, index, groups }) => {
		const end = index + found.length;
		const sign = groups?.['sign'] ?? '';
		const start = beforeWord.test(text.slice(end)) ? index + sign.length : index;
		return isRight.test(text.slice(start, end)) ? [] : [[start, end]];
	});
}

/**
 * Puts invisible signs around what `findLeftToRight` finds, by which it is shown from left to right where no element can
 * do that. Takes texts that are one after the other, and what they are read as, each as long as it is (`raise`). Returns them.
 */
export function isolateLeftToRight(
	texts: readonly string[],
	read: readonly string[] = texts
): string[] {
	const found = findLeftToRight(read.join(''));
	let from = 0;
	return texts.map((text) => {
		const begin = from;
		from += text.length;
		const starts = new Set(found.map(([start]) => start - begin));
		const ends = new Set(found.map(([, stop]) => stop - begin - 1));
		return text.replace(
			/[^]/g,
			(char, at: number) =>
				(starts.has(at) ? isolate : '') + char + (ends.has(at) ? endOfIsolate : '')
		);
	});
}

/** Reads a text as raised or lowered, so that its figures belong to what stands before them. */
export const raise = (text: string): string => text.replace(/\d/g, '²');

/** The signs of Unicode by which a text is shown from left to right. */
export const isolate = '\u2066';
export const endOfIsolate = '\u2069';

/** Letters from right to left, and figures of Arabic; those of Persian, and signs of numbers, are read as European ones. */
const rightToLeft =
	'\\u0590-\\u0669\\u066D-\\u06EF\\u06FA-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const divider = '\\u202A-\\u202E\\u2066-\\u2069';
const inner = `[^${rightToLeft}${divider}()[\\]]`;
const group = `(?:\\((?:${inner}|\\(${inner}*\\)|\\[${inner}*\\])*\\)|\\[(?:${inner}|\\(${inner}*\\))*\\])`;
const letter = `(?:(?![${rightToLeft}])[\\p{L}\\p{N}])`;
const comparison = `(?<sign>(?<![\\p{L}\\p{N}\\p{M})\\]]\\s*)[<>≤≥⩽⩾≪≫=≈~]\\s*)?`;
const plusOrMinus = `(?:(?<![\\p{L}\\p{N}\\p{M}%)\\]])[+\\-−±](?=\\p{N}))?`;
const word = `(?=[${rightToLeft}])[\\p{L}\\p{N}]`;
const number = '[+\\-−±]?\\p{N}';
/** Another item of a list, another number, and a number that belongs to the word behind it. */
const another = `(?:[.,;:!?]\\s+${number}|(?<=\\p{N})\\s+${number}|(?<=[\\p{L}%‰°)\\]])\\s+${number}[\\p{N}.,:/–−-]*\\s*${word})`;
/** Groups of figures with spaces: telephone numbers, thousands. */
const groups =
	'(?:(?:(?<=\\+)\\p{Nd}|0)\\p{Nd}*(?:[ \\u00A0]\\p{Nd}{2,})+|\\p{Nd}{1,4}(?:[ \\u00A0]\\p{Nd}{3,4}){2,}|\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+)(?!\\p{Nd})';
/** What is raised behind a word belongs to it. */
const raised = '[²³¹⁰⁴-⁹₀-₉]';
const notRaised = `(?!(?<=[\\p{L}\\p{M}]${raised}*)${raised})`;
/** A sign that ends a name or an address, rather than joining it to the next word. */
const lastSign = `(?<=[\\p{L}\\p{N})\\]])[+\\-−/](?![\\p{L}\\p{N}])`;
const end = `(?:${letter}\\p{M}*|[%‰°⁺⁻₊₋]|${lastSign}|${group})`;

// Marked as pure: scripts of browsers that do not need it do not load it.
const run = /* @__PURE__ */ (() => {
	const words = `(?=\\p{L})${letter}(?:${inner}|${group})*${end}`;
	const figures = `(?:${groups}|${letter})(?:(?:(?!${another})${inner}|${group})*${end})?`;
	return new RegExp(
		`${comparison}${plusOrMinus}${notRaised}(?:${group}|${words}|${figures})`,
		'gu'
	);
})();
const beforeWord = /* @__PURE__ */ (() => new RegExp(`^\\s*${word}`, 'u'))();

/** Its last point would stand before its first word. */
const latinSentence = /* @__PURE__ */ (() =>
	new RegExp(`^\\s*["“‘(]*(?=\\p{L})[^${rightToLeft}${divider}]*[.:;,!?…]["”’)]*\\s*$`, 'u'))();

/**
 * What stands right by itself: Latin words, a number, also with the dash of an item (5-), and what has neither figures nor
 * signs.
 */
const isRight =
	/^(?:\p{L}[^]*[\p{L}\p{N}]|\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*[-−/]?|[^\p{N}<>≤≥⩽⩾≪≫=≈~+\-−±%‰°⁺⁻₊₋/]*)$/u;
