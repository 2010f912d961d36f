import { base } from './base.ts';

/**
 * What the landing pages of topics show of progress without loading any of it: for each topic, by its id,
 * how many cards become due at which moment. It stands in local storage; whatever else is found there
 * counts for nothing.
 */
export type DueSummary = Record<string, Record<string, number>>;

/** Where it stands. Sites on one host share local storage. */
export const summaryKey = `vademecum:${base}:revision-due`;
