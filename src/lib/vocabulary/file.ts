import { readFile } from 'node:fs/promises';
import { checkVocabulary } from './check.ts';
import type { Term } from './schema.ts';
import type { Problem } from '../problems.ts';

/** Where the vocabulary stands, below the project's root. */
export const vocabularyFile = 'content/vocabulary.yml';

/**
 * Reads the vocabulary of a project. A project without one has an empty vocabulary.
 *
 * Returns the terms, and everything wrong with the file; with problems there are no terms.
 */
export async function readVocabulary(
	root: URL
): Promise<{ terms: readonly Term[]; problems: Problem[] }> {
	const text = await readFile(new URL(vocabularyFile, root), 'utf8').catch(() => '[]');
	if (last?.text !== text) last = { text, read: checkVocabulary(text, vocabularyFile) };
	return last.read;
}

/** Several features read the same vocabulary in one build. */
let last: { text: string; read: ReturnType<typeof checkVocabulary> } | undefined;
