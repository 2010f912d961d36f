/** Tells whether a note stands open under a choice: all, none, or those that differ (`differing`). */
export const isOpen = (choice: string, verdict: string | undefined): boolean =>
	choice === 'all' || (choice === 'differing' && verdict === 'differs');

/** Holds the reader's choice, one word, on this device only: `differing`, `all` or `none`. */
const key = 'vademecum:evidence';

/** The reader's choice, as it is stored; nothing where nothing can be read. */
export function loadChoice(): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** Remembers the reader's choice. Where nothing can be stored, it holds for this page. */
export function saveChoice(choice: string): void {
	try {
		localStorage.setItem(key, choice);
	} catch {
		// A browser that stores nothing is no reason to fail.
	}
}
