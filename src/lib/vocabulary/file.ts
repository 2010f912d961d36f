import { fileURLToPath } from 'node:url';
import { readText } from '../read-text.ts';
import { listFiles } from '../list-files.ts';
import { rememberLast } from '../remember-last.ts';
import { checkVocabulary, type CheckedVocabulary } from './check.ts';
import type { Term } from './schema.ts';
import { findOtherMeanings, withoutAbbreviations } from './written-out.ts';

/** Where the vocabulary of medicine at large stands, below the project's root. */
export const vocabularyFile = 'content/vocabulary.yml';

/** Where the vocabulary of a topic stands, if it has one of its own. */
const topicVocabularyFile = (slug: string): string => `content/docs/${slug}/vocabulary.yml`;

/**
 * Reads the vocabulary of a project. A project without one has an empty vocabulary.
 *
 * Returns the terms, and everything wrong with the file; with problems there are no terms.
 */
export function readVocabulary(root: URL): CheckedVocabulary {
	return checkGeneral(readText(new URL(vocabularyFile, root)));
}

/** Several features read the same vocabulary in one build. */
const checkGeneral = rememberLast((text: string) => checkVocabulary(text, vocabularyFile));

/**
 * Reads the vocabulary of a topic, which may add terms to the one of medicine at large, and names to its terms.
 *
 * Returns its own terms, and everything wrong with the file; with problems there are no terms.
 */
export function readTopicVocabulary(
	root: URL,
	slug: string,
	general: readonly Term[]
): CheckedVocabulary {
	const file = topicVocabularyFile(slug);
	return checkVocabulary(readText(new URL(file, root)), file, general);
}

/**
 * Reads the vocabulary that holds on the pages of a topic: the one of medicine at large (`general`) and its own, without
 * the abbreviations that its pages write out otherwise.
 */
export function readTopicTerms(root: URL, slug: string, general: readonly Term[]): readonly Term[] {
	const { terms: own } = readTopicVocabulary(root, slug, general);
	const all = own.length > 0 ? [...general, ...own] : general;
	return withoutAbbreviations(all, readOtherMeanings(root, slug, all));
}

/** Finds the abbreviations of a vocabulary that the pages of a topic write out otherwise. */
export function readOtherMeanings(root: URL, slug: string, terms: readonly Term[]): string[] {
	const folder = new URL(`content/docs/${slug}/`, root);
	const pages = listFiles(fileURLToPath(folder)).filter((name) => /\.mdx?$/.test(name));
	const read = (name: string) => readText(new URL(encodeURI(name), folder));
	return pages.flatMap((name) => findOtherMeanings(terms, read(name)));
}
