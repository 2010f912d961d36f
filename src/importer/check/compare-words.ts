import type { SourceText } from '../read/parts.ts';

/**
 * Compares the words of the notes with those that were written, in order and whatever their case.
 * `writtenTexts` are the texts of what was written, block by block.
 *
 * Returns the words that differ, each with its line: all that are lost, or else the first one that
 * stands elsewhere or too often.
 */
export function compareWords(
	texts: readonly SourceText[],
	writtenTexts: readonly string[]
): WordDifference[] {
	if (squash(texts.map(({ text }) => text)) === squash(writtenTexts)) return [];
	const written = writtenTexts.flatMap(wordsOf);
	const first = findDifference(texts, written);
	if (!first) return [];
	const lost = findLost(texts, written);
	return lost.length > 0 ? lost : [first];
}

/** All words in one string: as a rule nothing differs, and so that is found out fastest. */
function squash(texts: readonly string[]): string {
	return texts
		.join(' ')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A word of the notes that does not stand where it should. */
export interface WordDifference {
	line: number;
	word: string;
	/** Whether it stands nowhere. */
	lost: boolean;
}

function findDifference(
	texts: readonly SourceText[],
	written: readonly string[]
): WordDifference | undefined {
	let index = 0;
	for (const { line, text } of texts) {
		for (const word of wordsOf(text)) {
			if (written[index++] !== word) return { line, word, lost: false };
		}
	}
	const extra = written[index];
	return extra === undefined
		? undefined
		: { line: texts.at(-1)?.line ?? 1, word: extra, lost: false };
}

function findLost(texts: readonly SourceText[], written: readonly string[]): WordDifference[] {
	const isLost = takeFrom(written);
	return texts.flatMap(({ line, text }) =>
		wordsOf(text)
			.filter(isLost)
			.map((word) => ({ line, word, lost: true }))
	);
}

/** Tells of one word after the other whether it is no more among some, from which it is taken. */
export function takeFrom(words: readonly string[]): (word: string) => boolean {
	const left = new Map<string, number>();
	for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
	return (word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	};
}
