import type { SourceText } from '../read/parts.ts';

/**
 * Finds the first word of the notes that does not stand where it should in what was written, whatever its case.
 * `writtenTexts` are the texts of what was written, block by block.
 */
export function findMoved(
	texts: readonly SourceText[],
	writtenTexts: readonly string[]
): { line: number; word: string } | undefined {
	// As a rule nothing differs, and so that is found out fastest.
	if (squash(texts.map(({ text }) => text)) === squash(writtenTexts)) return undefined;
	const written = writtenTexts.flatMap(wordsOf);
	let index = 0;
	for (const { line, text } of texts)
		for (const word of wordsOf(text)) if (written[index++] !== word) return { line, word };
	const word = written[index];
	return word === undefined ? undefined : { line: texts.at(-1)?.line ?? 1, word };
}

/** All words in one string. */
const squash = (texts: readonly string[]): string =>
	texts
		.join(' ')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();

/** The words of a text, in lower case. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
