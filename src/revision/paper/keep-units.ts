/**
 * Keeps numbers and their units on one line: puts a space that does not break between them.
 *
 * Takes a text and what stands before it, in which the number may end. Returns the text with those spaces.
 */
export function keepUnits(text: string, before = ''): string {
	const joined = text.replace(afterNumber, `$1\u00A0`);
	return /\p{N}$/u.test(before) ? joined.replace(atStart, '\u00A0') : joined;
}

const unit =
	'(?:[%‰°×]|(?:(?:[kmcndpfµμ]|mc|da)?(?:g|l|L|m|mol|s|IU|U|Eq|Osm|Pa|J|cal|Hz|Gy|Sv)|[kM]?Da|mm\\s?Hg|IU|[Uu]nits?|bar|bpm|[hd]|min|seconds?|minutes?|hours?|days?|weeks?|months?|years?|drops?|tablets?|puffs?|doses?|ampoules?)(?![\\p{L}\\p{N}]))';
const afterNumber = new RegExp(`(\\p{N}) (?=${unit})`, 'gu');
const atStart = new RegExp(`^ (?=${unit})`, 'u');
