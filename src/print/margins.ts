import { placeholders } from '../lib/language/message.ts';
import { endOfIsolate, isolate } from '../lib/words/left-to-right.ts';

/**
 * Writes the styles that fill the margins of a printed page: `styles/paper.css` prints these four
 * properties in its margin boxes. `selector` says for which roots.
 */
export function marginStyles(
	selector: string,
	{ topic, title, address, lastModified }: Record<MarginText, string>
): string {
	const date = lastModified && `\u2002·\u2002${lastModified}`;
	const properties = Object.entries({ topic, title, address, date }).map(
		([name, text]) => `--paper-${name}:${quote(text)}`
	);
	return `${selector}{${properties.join(';')}}`;
}

/** Above on the left and on the right, below on the left, and what follows that: plain texts. */
type MarginText = 'topic' | 'title' | 'address' | 'lastModified';

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

/**
 * Tells whether an address leads to the reader's own machine, where nobody else finds the page: that of
 * a site for which no address has been set, or of one that is only tried out.
 */
export function isLocal({ hostname }: { hostname: string }): boolean {
	return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}

/** An address as people write it: without the scheme. Of one that leads nowhere, the path only. */
export function shortAddress(url: URL): string {
	const address = (isLocal(url) ? '' : url.host) + decodeURI(url.pathname);
	return import.meta.env.RIGHT_TO_LEFT ? isolate + address + endOfIsolate : address;
}
