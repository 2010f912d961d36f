/** Which evidence notes stand open: those that differ, all, or none. */
export const choices = ['differing', 'all', 'none'] as const;

/** One of these. */
export type Choice = (typeof choices)[number];

/**
 * Reads a stored choice. Anything that is none, as after a change of this list, counts as nothing
 * stored: notes that differ stand open.
 */
export const parseChoice = (stored: string | null): Choice =>
	choices.find((choice) => choice === stored) ?? 'differing';

/** Tells whether a note stands open under a choice. */
export const isOpen = (choice: Choice, verdict: string | undefined): boolean =>
	choice === 'all' || (choice === 'differing' && verdict === 'differs');
