import { extname } from 'node:path';
import { isAnki, readAnki, withoutGaps } from './anki.ts';
import { openArchive } from './archive.ts';
import { OpenQuote, readCsv } from './csv.ts';
import { shorten } from './counted.ts';
import { decode } from './decode.ts';
import { describeFormat } from './formats.ts';
import { readHtml } from './html/html.ts';
import { findLostPowers } from './lost-powers.ts';
import { takeMargins } from './margins.ts';
import { partFractions } from './mixed-numbers.ts';
import { readOpml } from './opml.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { placeNotices } from './notice-lines.ts';
import { readOdt } from './odt/odt.ts';
import type { Notice, SourceNotes } from './parts.ts';
import { asLines } from './as-lines.ts';
import { readPrivateSigns, readPrivateSignsOf } from './private-signs.ts';
import { rawLines } from './raw-lines.ts';
import { findSpacedRows } from './spaced/documents.ts';
import { readText } from './text.ts';
import { readDocx } from './word/docx.ts';

/** Ends of names of files that hold notes; a name without an end may be that of plain text. */
export const noteEndings = [
	...'.md .markdown .mdx .txt .text .docx .docm .html .htm .odt .fodt .opml .csv .tsv'.split(' '),
	'',
];

/**
 * Reads notes of any format that is known, by the end of their name; any other is read as plain text.
 * Returns the notes, or what is wrong with the file.
 */
export async function readNotes(
	bytes: Uint8Array,
	name: string
): Promise<{ notes: SourceNotes } | { flaw: Notice }> {
	const ending = extname(name).toLowerCase();
	const unknown = describeFormat(ending);
	if (unknown) return { flaw: unknown };
	if (/^\.(?:do[ct][xm]|o[dt]t)$/.test(ending)) return readPacked(bytes, ending);
	const decoded = decode(bytes);
	if ('flaw' in decoded) return decoded;
	if (!/[\p{L}\p{N}]/u.test(decoded.text)) return { flaw: blank };
	const kind = endingOf(decoded.text, ending);
	const known = kind === ending ? undefined : describeFormat(kind);
	if (known) return { flaw: known };
	try {
		const { text, notices } = readPrivateSigns(decoded.text, true);
		const source = readByEnding(withoutGaps(text), kind);
		partFractions(source.root);
		if (source.root && /html?$/.test(kind)) source.notices.push(...findSpacedRows(source.root));
		const notes = asLines(source);
		notes.lines = text.split(/\r\n?|\n/);
		// Plain text has no marks: what looks like them is shown as it was typed.
		const typed = notes.lines.map((one, index) => ({
			line: index + 1,
			text: one.replace(/\{\{c\d+::/g, ''),
		}));
		notes.said ??= source.parts ? typed : rawLines(text);
		notes.notices.push(...findLostPowers(notes), ...notices);
		notes.notices = placeNotices(notes.notices, notes.lines);
		if (decoded.notice) notes.notices.unshift(decoded.notice);
		return { notes };
	} catch (error) {
		if (error instanceof RangeError) return { flaw: tooDeep };
		if (error instanceof OpenQuote) {
			const [flaw = openQuote('')] = placeNotices(
				[openQuote(error.message)],
				decoded.text.split('\n')
			);
			return { flaw };
		}
		throw error;
	}
}

/** The ending that a file should have by what it holds, whatever it is called. */
function endingOf(text: string, ending: string): string {
	const isPlain = /^\.(?:txt|text|mdx?|markdown)?$/.test(ending || '.');
	if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<opml\b/.test(text)) return '.opml';
	if (/<office:document\s/.test(text.slice(0, 2000))) return '.fodt';
	if (/^\s*<\?xml\b[^>]*>\s*(?:<!DOCTYPE [^>]*>\s*)?<(?!(?:!DOCTYPE )?html\b)/i.test(text))
		return '.xml';
	if (/^\s*<(?:!doctype html|html)\b/i.test(text)) return '.html';
	if (isMail(text)) return /^Content-Type: *multipart\/related/im.test(text) ? '.mht' : '.eml';
	if (isPlain && isOrg(text) && !/^\.m/.test(ending)) return '.org';
	return /^\s*[[{]/.test(text) && isJson(text) ? '.json' : ending;
}

/** E-mails and archives of the web by what stands at their top, or above the parts of them that are encoded. */
const isMail = (text: string): boolean =>
	/^(?:From .*\r?\n)?(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version: /i.test(text) ||
	/^Content-Transfer-Encoding: *(?:base64|quoted-printable)\s*$/im.test(text);

function isJson(text: string): boolean {
	try {
		return typeof JSON.parse(text) === 'object';
	} catch {
		return false;
	}
}

/** What Org mode has at the top of its files, or headings of two depths. */
const isOrg = (text: string): boolean =>
	/^#\+(?:title|author|options|startup|filetags):/im.test(text) ||
	(/^\* \S/m.test(text) && /^\*\* \S[^]*^\*\* \S/m.test(text));

function readByEnding(text: string, ending: string): SourceNotes {
	if (/^\.html?$/.test(ending)) return readHtml(text);
	if (ending === '.csv') return readCsv(text);
	if (ending === '.tsv') return readCsv(text, '\t');
	if (ending === '.opml') return readOpml(text);
	if (ending === '.fodt') return readFlat(text);
	const isMarkdown = /^\.(?:md|markdown|mdx)$/.test(ending);
	if (!isMarkdown && isAnki(text)) return readAnki(text);
	// People save Markdown as plain text, too.
	const headings = text.match(/^#{1,6} +\p{L}/gmu)?.length ?? 0;
	const margins = takeMargins(text);
	const notes = isMarkdown || headings > 1 ? readMarkdown(margins.text) : readText(margins.text);
	const left = [...margins.left, ...(notes.left ?? [])];
	return { ...notes, left, notices: [...margins.notices, ...notes.notices] };
}

/** An OpenDocument text that is one file has its styles beside its content. */
function readFlat(text: string): SourceNotes {
	const bytes = new TextEncoder().encode(text);
	return readOdt(new Map(['content.xml', 'styles.xml'].map((name) => [name, bytes])));
}

function readPacked(bytes: Uint8Array, ending: string): { notes: SourceNotes } | { flaw: Notice } {
	const what = ending.startsWith('.o') ? noOdt : noWord;
	const opened = openArchive(bytes, undefined, largestDocument);
	if ('failure' in opened) return { flaw: opened.failure === 'too large' ? tooLarge : what };
	try {
		const notes = ending.startsWith('.o') ? readOdt(opened.files) : readDocx(opened.files);
		if (!notes.root || notes.root.children.length === 0) return { flaw: blank };
		partFractions(notes.root);
		notes.notices.push(...readPrivateSignsOf(notes.root), ...findSpacedRows(notes.root));
		notes.notices.push(...findLostPowers(notes));
		return { notes: asLines(notes) };
	} catch {
		return { flaw: what };
	}
}

/** The most that a document may unpack to, in bytes. */
const largestDocument = 200 * 1024 * 1024;

const blank: Notice = {
	message: 'holds no words',
	fix: 'write the notes into it, or name another file',
};
const tooDeep: Notice = {
	message: 'nests lists, quotations or emphasis too deeply to be read',
	fix: 'put the deepest ones on the level above',
};
const openQuote = (line: string): Notice => ({
	message: `has a cell that begins with a quotation mark which is never closed: “${shorten(line.trim())}”`,
	fix: 'close it, or take it out',
});
const noWord: Notice = {
	message: 'is not a Word document that can be read',
	fix: 'open it in Word and save it again as .docx, or save it as plain text',
};
const noOdt: Notice = {
	message: 'is not an OpenDocument text that can be read',
	fix: 'open it in LibreOffice and save it again as .odt or .docx',
};
const tooLarge: Notice = {
	message: 'unpacks to more than 200 MB',
	fix: 'take the pictures out, or save it as plain text',
};
