import { existsSync, readFileSync } from 'node:fs';
import { flawIf, type Flaw } from './problems.ts';

/**
 * Reads a text file by an author in the same way everywhere: as UTF-8, without a byte order mark, and with line feeds as line
 * endings. Returns an empty text if the file does not exist.
 */
export function readText(file: URL | string): string {
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/**
 * Finds characters that cannot be read: those of another encoding, and control characters, which some programs write in place of
 * a dash. A lone carriage return does not end a line for Astro. `firstLine` is the line of the file on which the text begins.
 */
export function findLostSigns(text: string, firstLine = 1): (Flaw & { line: number })[] {
	if (text.search(lostSign) < 0) return [];
	const fix = 'save the file as UTF-8 with LF at the ends of lines, or write the signs anew';
	return text.split('\n').flatMap((line, index) => {
		const place = inWords.exec(line)?.[0].replace(lostSign, '�');
		const message = `has signs that cannot be read: “${place}”`;
		return flawIf(place !== undefined, { line: firstLine + index, message, fix });
	});
}

const lostSign = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD]/g;
const inWords = new RegExp(`(?:\\S+ )?\\S*${lostSign.source}.{0,20}`);
