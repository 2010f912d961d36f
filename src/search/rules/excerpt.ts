import type { Find } from './find.ts';
import type { Section } from './sections.ts';

/**
 * Cuts the part out of a section in which most of what was looked for stands together.
 *
 * Returns the text in pieces, those that were looked for marked, with an ellipsis where something was
 * cut off; and the marked texts themselves, each once, for marking them on the page.
 */
export function excerpt(
	{ text, words, isAside }: Section,
	finds: readonly Find[],
	length = 26
): { pieces: Piece[]; found: string[] } {
	const marked = new Set(
		finds.flatMap(({ index, length }) => Array.from({ length }, (_, step) => index + step))
	);
	const start = bestStart(marked, isAside, length);
	const end = Math.min(words.length, start + length);
	const pieces: Piece[] = [];
	let at = words[start]?.start ?? 0;
	const add = (until: number, isMarked: boolean) => {
		if (until > at) pieces.push({ text: text.slice(at, until), isMarked });
		at = until;
	};
	if (start > 0) pieces.push({ text: '… ', isMarked: false });
	for (let index = start; index < end; index++) {
		if (!marked.has(index)) continue;
		add(words[index]?.start ?? at, false);
		while (index + 1 < end && marked.has(index + 1) && isPhrase(text, words, index)) index++;
		add(words[index]?.end ?? at, true);
	}
	add(end < words.length ? (words[end - 1]?.end ?? 0) : text.length, false);
	if (end < words.length) pieces.push({ text: ' …', isMarked: false });
	return { pieces, found: foundTexts(text, words, finds) };
}

/** Whether only a space or a hyphen stands between a word and the next. */
const isPhrase = (text: string, words: Section['words'], index: number): boolean =>
	/^[\s-]$/.test(text.slice(words[index]?.end, words[index + 1]?.start));

/** Where the window of words begins that has most marks; a little before the first of them. */
function bestStart(
	marked: ReadonlySet<number>,
	isAside: readonly boolean[],
	length: number
): number {
	const total = isAside.length;
	if (total <= length || marked.size === 0) return 0;
	let best = 0;
	let most = 0;
	for (const first of [...marked].sort((a, b) => a - b)) {
		let count = 0;
		for (let index = first; index < first + length - 5; index++) {
			if (marked.has(index)) count += isAside[index] ? 0.5 : 1;
		}
		if (count > most) {
			most = count;
			best = first;
		}
	}
	return Math.max(0, Math.min(best - 5, total - length));
}

function foundTexts(text: string, words: Section['words'], finds: readonly Find[]): string[] {
	const texts = finds.map(({ index, length }) => {
		const first = words[index];
		const last = words[index + length - 1];
		return first && last ? text.slice(first.start, last.end) : '';
	});
	return [...new Map(texts.map((found) => [found.toLowerCase(), found])).values()].filter(Boolean);
}

/** A stretch of an excerpt. */
export interface Piece {
	text: string;
	isMarked: boolean;
}
