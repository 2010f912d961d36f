import { placeholders } from '../lib/language/message.ts';

/**
 * Writes the styles that fill the margins of a printed page: `styles/paper.css` prints these four
 * properties in its margin boxes. `selector` says for which roots.
 */
export function marginStyles(
	selector: string,
	{ topic, title, address, lastModified }: Margins
): string {
	const properties = [
		`--paper-topic:${quote(topic)}`,
		`--paper-title:${quote(title)}`,
		`--paper-address:${quote(address)}`,
		`--paper-date:${quote(lastModified && `\u2002·\u2002${lastModified}`)}`,
	];
	return `${selector}{${properties.join(';')}}`;
}

/**
 * Writes the words that style sheets put on paper as properties, `--paper-page-of` and others. Places in them are counters
 * of pages: `page {{page}} of {{pages}}`.
 */
export function paperWords(words: Readonly<Record<string, string>>): string {
	const properties = Object.entries(words).map(([name, text]) => {
		const parts = text.split(placeholders).map((part, index) => {
			if (index % 2 === 1) return `counter(${part})`;
			return part && quote(part);
		});
		return `--paper-${name}:${parts.filter(Boolean).join(' ')}`;
	});
	return `:root{${properties.join(';')}}`;
}

/** Makes a CSS string of any text, safe inside a `<style>` element. */
export function quote(text: string): string {
	const escape = (char: string) => `\\${char.codePointAt(0)?.toString(16)} `;
	return `"${text.replace(/["\\<>\n\r\f]/g, escape)}"`;
}

/** What stands in the margins: all plain text. */
export interface Margins {
	/** Above, on the left. */
	topic: string;
	/** Above, on the right. */
	title: string;
	/** Below, on the left. */
	address: string;
	/** Below, after the address: the day of the last change, and the name of the site. */
	lastModified: string;
}
