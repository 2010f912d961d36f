import type { PageStep } from '../../lib/page-steps.ts';
import { adaptFigures } from './adapt-figures.ts';

/** Whether a page may have a caption, by its text. */
export const hasCaption = (text: string): boolean => /^.*\bCaption\W*:/im.test(text);

/** Puts captions to pictures and tables. */
export const captions: PageStep = {
	concerns: hasCaption,
	change: (root) => adaptFigures(root).root,
};
