import type { Choices as Chosen } from '../lib/paper/choices.ts';

/** What there is to choose of a booklet: the whole of it or the sheet of one side, and how it is printed. */
export const options = {
	form: ['booklet', 'sheet'],
	evidence: ['with', 'without'],
	paper: ['a4', 'letter'],
	text: ['normal', 'large', 'compact'],
} as const;

/** How a booklet is printed. */
export type Choices = Chosen<typeof options>;
