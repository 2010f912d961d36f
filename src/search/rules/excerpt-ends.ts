import type { Section } from './sections.ts';

/**
 * Moves the ends of an excerpt outwards where they would cut a number, or part it from its unit: of “3.1%” no “1%” is
 * shown, and of “15–20 mg” no “mg”.
 *
 * `words` are those of the text that is cut, by their index in the section; `start` and `end` are places among them.
 */
export function keepNumbers(
	{ text, words: all }: Pick<Section, 'text' | 'words'>,
	words: readonly number[],
	{ start, end }: Ends
): Ends {
	const isKept = (index: number) => {
		const [one, next] = [words[index - 1], words[index]];
		if (one === undefined || next !== one + 1) return false;
		const [before, after] = [all[one]!, all[next]!];
		const between = text.slice(before.end, after.start);
		const [left, right] = [before, after].map(({ start, end }) => text.slice(start, end));
		if (!/\s/.test(between)) return /\p{N}/u.test(`${left}${right}`);
		return /\p{N}$/u.test(left!) && /^\s[°×]?\s?$/.test(between);
	};
	const ends = { start, end };
	while (isKept(ends.start)) ends.start--;
	while (isKept(ends.end)) ends.end++;
	return ends;
}

/** The sign that a number begins with, which is part of no word: `< 5`, `−35`. */
export const signBefore = (text: string, start: number): string =>
	/^\p{N}/u.test(text.slice(start, start + 2)) ? (signs.exec(text.slice(0, start))?.[0] ?? '') : '';

const signs = /(?<![\p{L}\p{N}])[<>≤≥≈~±+−-]{1,2}\s?$/u;

/** The sign that a number ends with: `25.0%`. */
export const signAfter = (text: string, end: number): string =>
	/\p{N}$/u.test(text.slice(0, end)) ? (/^\s?[%‰°]+/.exec(text.slice(end))?.[0] ?? '') : '';

/** Where an excerpt begins and ends, the end not included. */
export type Ends = Record<'start' | 'end', number>;
