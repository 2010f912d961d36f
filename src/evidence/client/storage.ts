import { parseChoice, type Choice } from './choice.ts';

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
