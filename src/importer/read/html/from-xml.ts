import { readConfluence } from './confluence.ts';

/**
 * Writes what only XML has as HTML has it, on the same lines: sections of characters as text, and elements that close themselves
 * as empty ones, where a file says that it is XHTML or their names have a prefix.
 */
export function fromXml(source: string): string {
	const isXhtml = /^\s*<\?xml\b|\sxmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(source);
	return readConfluence(source)
		.replace(
			/<([a-z][\w:.-]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi,
			(whole, name: string, attributes: string) =>
				name.includes(':') || (isXhtml && !unclosed.test(name))
					? `<${name}${attributes}></${name}>`
					: whole
		)
		.replace(
			/(<(script|style)\b[^]*?<\/\2\s*>|<!--[^]*?-->)|<!\[CDATA\[([^]*?)\]\]>/gi,
			(whole, kept, _, characters = '') =>
				kept ? whole : characters.replace(/&/g, '&amp;').replace(/</g, '&lt;')
		);
}

/** Elements that HTML never closes. */
const unclosed = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
