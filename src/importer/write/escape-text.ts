/**
 * Writes text so that a page shows it as it stands: nothing in it is taken for Markdown, for MDX, for
 * a directive (`:name`, `:::`) or for typewriter punctuation to be made typographic.
 *
 * `atStart` tells that the text begins a paragraph, item or the like, `inLink` that it is in the text of
 * a link, `after` is what follows it.
 */
export function escapeText(
	text: string,
	{ atStart, inLink, after }: { atStart: boolean; inLink: boolean; after: string }
): string {
	const line = text.replace(/[ \t\v\f]*[\r\n][ \t\v\f\r\n]*/g, ' ');
	const inside = line.replace(active, '\\$&').replace(/&(?=#?[\da-z]+;)/gi, '\\&');
	const bracketed = inLink ? inside.replaceAll(']', '\\]') : inside;
	const whole = escapeEnd(breakAddresses(bracketed, after), after);
	return atStart ? escapeStart(whole) : whole;
}

/** Characters that mean something wherever they stand, or beside certain others. */
const active = new RegExp(
	[
		/[\\`*~<{[|"']/,
		/_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/u,
		// A directive.
		/:(?=[\p{L}\p{N}_:])/u,
		/-(?=-)/,
		/\.(?=\.)/,
		// A mail address, which would take in markup beside it.
		/(?<=[\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/u,
		// Closes a heading.
		/(?<=\s|^)#(?=#*(?:\s|$))/,
	]
		.map(({ source }) => source)
		.join('|'),
	'gu'
);

/**
 * Backslashes and markup would become part of an address that links itself. With a backslash in its
 * beginning it is found only later, when they are gone.
 */
function breakAddresses(text: string, after: string): string {
	return text.replace(/^\s?$/.test(after) ? markedAddress : endingAddress, '$1\\');
}

const addressStart = '(https?(?=://)|(?<![\\p{L}\\p{N}])www(?=\\.))';
/** The beginning of an address with a backslash in it. */
const markedAddress = new RegExp(`${addressStart}(?=\\S{0,4000}\\\\)`, 'giu');
/** The beginning of an address with a backslash in it, or of one that ends the text. */
const endingAddress = new RegExp(`${addressStart}(?=\\S{0,4000}(?:\\\\|$))`, 'giu');

function escapeEnd(text: string, after: string): string {
	if (text.endsWith('!') && after === '[') return `${text.slice(0, -1)}\\!`;
	if (text.endsWith(':') && /^[\p{L}\p{N}_:[{]/u.test(after)) return `${text.slice(0, -1)}\\:`;
	return text;
}

/** Characters that make a block of what follows them: lists, headings, quotations, code. */
function escapeStart(text: string): string {
	// No backslash can stand before a letter.
	if (/^(?:import|export)(?![\p{L}\p{N}])/u.test(text)) {
		return `&#${text.charCodeAt(0)};${text.slice(1)}`;
	}
	return text
		.replace(/^(?:[-+=](?=\s|$|=)|[#>])/, '\\$&')
		.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
