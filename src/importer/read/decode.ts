/**
 * Turns the bytes of a text file into text: UTF-8, or UTF-16 if it begins with that byte order mark.
 *
 * Returns the text without the mark, or what is wrong with the file.
 */
export function decode(bytes: Uint8Array): { text: string } | { flaw: DecodeFlaw } {
	const signature = signatures.find(({ start }) => startsWith(bytes, start));
	if (signature) return { flaw: { message: `is ${signature.what}, not text`, mend: saveAsText } };
	const encoding = detectEncoding(bytes);
	if (encoding === 'utf-8' && bytes.includes(0)) return { flaw: binary };
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return isMostlyControls(text) ? { flaw: binary } : { text };
	} catch {
		return { flaw: badEncoding(bytes, encoding) };
	}
}

/** What is wrong with a file that cannot be decoded, and how to mend it. */
export interface DecodeFlaw {
	line?: number;
	message: string;
	mend: string;
}

const saveAsText = 'save the notes as plain text, Markdown or .docx and name that file';
const binary = { message: 'is a binary file, not text', mend: saveAsText };

const signatures = [
	{ start: '%PDF-', what: 'a PDF' },
	{ start: '{\\rtf', what: 'an RTF document' },
	{ start: '\xD0\xCF\x11\xE0', what: 'a document of an old version of Word' },
];

function startsWith(bytes: Uint8Array, start: string): boolean {
	return [...start].every((character, place) => bytes[place] === character.charCodeAt(0));
}

function detectEncoding(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return 'utf-8';
}

/** Text may hold a stray control character, but hardly more than one in a hundred. */
function isMostlyControls(text: string): boolean {
	const controls = text.match(/[\0-\x08\x0E-\x1F\x7F]/g)?.length ?? 0;
	return controls > text.length / 100 || text.includes('\0');
}

function badEncoding(bytes: Uint8Array, encoding: Encoding): DecodeFlaw {
	const mend = 'open it in an editor and save it again as UTF-8';
	if (encoding !== 'utf-8') return { message: 'is not valid UTF-16', mend };
	return { line: badLine(bytes), message: 'has a character that is not valid UTF-8', mend };
}

/** The first line whose bytes are not valid UTF-8, counted from 1. */
function badLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for (let line = 1, start = 0; ; line++) {
		const newline = bytes.indexOf(0x0a, start);
		try {
			decoder.decode(bytes.subarray(start, newline < 0 ? undefined : newline));
		} catch {
			return line;
		}
		if (newline < 0) return line;
		start = newline + 1;
	}
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
