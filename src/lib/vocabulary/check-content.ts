import type { ContentPlace, Found } from '../content-check/check-thread.ts';
import { readVocabulary } from './file.ts';

/** Finds everything wrong with the vocabulary of a project. */
export const checkContent = ({ root }: ContentPlace): Promise<Found> => readVocabulary(root);
