import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Flaw } from '../../lib/problems.ts';

/**
 * Finds the signs of a file that are lost where it is read as UTF-8: those of another encoding, and signs of control, which
 * some programs leave in place of a dash or a quotation mark. Finds lines that Astro does not tell apart, too.
 */
export function findLostSigns(file: URL | string): Flaw[] {
	const bytes = readFileSync(file);
	const text = bytes.toString();
	if (/\r/.test(text) && !text.includes('\n')) {
		const message = 'ends its lines with a carriage return alone';
		return [{ line: 1, message, fix: 'save it with line ends of Unix (LF) or Windows (CRLF)' }];
	}
	if (text.search(lostSign) < 0) return [];
	const lost = text.split('\n').flatMap((line, index) => {
		const place = lostSignInWords.exec(line)?.[0].replace(lostSign, '�');
		return place ? [{ line: index + 1, place: place.trim() }] : [];
	});
	if (lost[0] && (!isUtf8(bytes) || bytes.includes(0))) {
		const message = `is not saved as UTF-8, in which it is read: “${lost[0].place}”`;
		return [{ line: lost[0].line, message, fix: 'save it as UTF-8' }];
	}
	return lost.map(({ line, place }) => ({
		line,
		message: `has lost a sign: “${place}”`,
		fix: 'write the sign in place of “�”, or take it out',
	}));
}

const lostSign = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD]/g;
const lostSignInWords = new RegExp(`(?:\\S+ )?\\S*${lostSign.source}.{0,20}`);
