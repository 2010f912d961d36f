import type { CheckResult, ContentToCheck } from '../build/hooks.ts';
import { readVocabulary } from './file.ts';

/** Finds everything wrong with the vocabulary of a project. */
export const checkContent = ({ root }: ContentToCheck): Promise<CheckResult> =>
	readVocabulary(root);
