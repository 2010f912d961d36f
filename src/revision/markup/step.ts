import type { PageStep } from '../../lib/page-steps.ts';
import { adaptPage } from './adapt-page.ts';

/**
 * Takes what authors say of cards off pages, and shows their questions. Plain elements come out and no
 * component, so that a page with cards of its own needs no bundler.
 */
export const cardsStep: PageStep = {
	replaces: ['Card', 'Question'],
	concerns: (source) => /<(?:Card|Question)\b|==[^\s=]/.test(source),
	change: adaptPage,
};
