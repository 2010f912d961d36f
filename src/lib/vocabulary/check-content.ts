import type { CheckResult, ContentToCheck } from '../build/hooks.ts';
import { readTopicVocabulary, readVocabulary } from './file.ts';

/** Finds everything wrong with the vocabularies of a project: the one of medicine at large, and those of topics. */
export async function checkContent({ root, topics }: ContentToCheck): Promise<CheckResult> {
	const { terms, problems } = await readVocabulary(root);
	const own = topics.flatMap((slug) => readTopicVocabulary(root, slug, terms).problems);
	return { problems: [...problems, ...own] };
}
