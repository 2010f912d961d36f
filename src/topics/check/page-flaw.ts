import type { Problem } from '../../lib/problems.ts';

/** A problem in a page, without the page, which the caller knows. */
export type PageFlaw = Omit<Problem, 'file'>;
