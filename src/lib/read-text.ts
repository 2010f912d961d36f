import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a text that an author wrote, so that all who read it see the same: without a byte order mark, and with a line feed
 * at the end of each line. A file that begins with the mark of UTF-16 is read as such, which `findLostSigns` refuses.
 *
 * Returns an empty text if there is no such file.
 */
export function readText(file: URL | string): string {
	if (!existsSync(file)) return '';
	const bytes = readFileSync(file);
	return new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\r\n?/g, '\n');
}

/** Tells the encoding of a text by the mark that it begins with. */
const encodingOf = ([first, second]: Uint8Array): string =>
	first === 0xff && second === 0xfe
		? 'utf-16le'
		: first === 0xfe && second === 0xff
			? 'utf-16be'
			: 'utf-8';
