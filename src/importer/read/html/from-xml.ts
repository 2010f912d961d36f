/**
 * Writes what only XML has as HTML has it, on the same lines: sections of characters as text, and elements that close themselves
 * as empty ones, where a file says that it is XHTML or their names have a prefix.
 */
export function fromXml(source: string): string {
	const isXhtml = /^\s*<\?xml\b|<html\b[^>]*\sxmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(
		source.slice(0, 2000)
	);
	const known = confluence.reduce((text, [element, html]) => text.replace(element, html), source);
	return known.replace(pieces, (whole, ...found) => {
		const {
			characters,
			name = '',
			attributes,
		} = found.at(-1) as Record<string, string | undefined>;
		if (characters !== undefined) return characters.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		const isEmpty = name.includes(':') || (isXhtml && name !== '' && !unclosed.test(name));
		return isEmpty ? `<${name}${attributes}></${name}>` : whole;
	});
}

/** Elements of Confluence: text that is shown as it was typed, and links that show the title of their page. */
const confluence = [
	[/(?<=<\/?)ac:plain-text-body\b/gi, 'pre'],
	[/<ri:page\s[^>]*?ri:content-title="([^"]*)"[^>]*\/>(?=\s*<\/ac:link>)/gi, '$1'],
] as const;

/** Scripts, style sheets and comments, which stay; sections of characters; elements that close themselves. */
const pieces = new RegExp(
	[
		/<(?<raw>script|style)\b[^>]*(?<!\/)>[^]*?<\/\k<raw>\s*>|<!--[^]*?-->/,
		/<!\[CDATA\[(?<characters>[^]*?)\]\]>/,
		/<(?<name>[a-z][\w:.-]*)(?<attributes>(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/,
	]
		.map(({ source }) => source)
		.join('|'),
	'gi'
);

/** Elements that HTML never closes. */
const unclosed = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
