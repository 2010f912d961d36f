/*
 * The export that the notes come from flattens their lists: nested items become items, and an item
 * with a semicolon becomes two. These rules find out what stood there before.
 */

/** Tells whether an item continues the one before it: it begins in lower case, and with no name. */
export function continues(text: string): boolean {
	const first = /^\p{Ll}[^\s,;:.]*/u.exec(text)?.[0];
	return first !== undefined && !isName(first);
}

/** `mTOR`, `pH`, `anti-TIF1gamma`, `p155`, `β-blockers` begin in lower case wherever they stand. */
function isName(word: string): boolean {
	return /[\p{Lu}\p{N}]|^\p{Script=Greek}(?:-|$)/u.test(word);
}

/** What stands between an item and its continuation: the semicolon that the export took away. */
export function joint(before: string): string {
	return /[.,;:!?]$/.test(before) ? ' ' : '; ';
}

/**
 * Finds the term at the beginning of "Term: text". Terms are short and stand in front of a colon and
 * a space: "Calcinosis cutis (other causes): …". Returns the term's length without the colon.
 */
export function termLength(text: string): number | undefined {
	const term = /^((?:\([^()]*\)|[^:.;?!()])+):\s+\S/.exec(text.slice(0, longestTerm))?.[1];
	if (term === undefined || !/^[\p{L}\p{N}(]/u.test(term)) return undefined;
	const words = term.replace(/\([^()]*\)/g, ' ').match(/\S+/g)?.length ?? 0;
	return words > 0 && words <= wordsOfTerm ? term.length : undefined;
}

/** Tells whether a phrase in front of a colon heads what follows it: "Drugs include:". */
export function isHead(phrase: string): boolean {
	return headEnding.test(phrase.trimEnd());
}

const headEnding =
	/\b(?:includes?|including|included|comprises?|consists? of|are|such as|as follows|following)$/i;
const longestTerm = 160;
const wordsOfTerm = 7;
