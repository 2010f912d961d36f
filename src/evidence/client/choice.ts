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

/** Holds the reader's choice, one word, on this device only: `differing`, `all` or `none`. */
const key = 'vademecum:evidence';

/** The reader's choice; the default where nothing can be read. */
export function loadChoice(): Choice {
	try {
		return parseChoice(localStorage.getItem(key));
	} catch {
		return parseChoice(null);
	}
}

/** Remembers the reader's choice. Where nothing can be stored, it holds for this page. */
export function saveChoice(choice: Choice): void {
	try {
		localStorage.setItem(key, choice);
	} catch {
		// A browser that stores nothing is no reason to fail.
	}
}
