import { extname } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';
import type { SourceNotes } from './parts.ts';
import { readText } from './text.ts';
import { unpackedSize } from './zip-size.ts';

/**
 * Reads notes of any format that is known: a Word document, Markdown if `name` ends in `.md`,
 * `.markdown` or `.mdx`, else plain text. Returns the notes, or what is wrong with the file.
 */
export async function readNotes(
	bytes: Buffer,
	name: string
): Promise<{ notes: SourceNotes } | { flaw: Flaw }> {
	const ending = extname(name).toLowerCase();
	if (ending === '.docx') return readWord(bytes);
	const decoded = decode(bytes);
	if ('flaw' in decoded) return decoded;
	if (!/[\p{L}\p{N}]/u.test(decoded.text)) return { flaw: blank };
	if (!markdownEndings.has(ending)) return { notes: readText(decoded.text) };
	try {
		return { notes: readMarkdown(decoded.text) };
	} catch {
		return { flaw: tooDeep };
	}
}

type Flaw = Omit<Problem, 'file'>;

const markdownEndings = new Set(['.md', '.markdown', '.mdx']);

async function readWord(bytes: Buffer): Promise<{ notes: SourceNotes } | { flaw: Flaw }> {
	const size = unpackedSize(bytes);
	if (size === undefined) return { flaw: noWord };
	if (size > largestUnpacked) return { flaw: tooLarge };
	try {
		const notes = await readDocx(bytes);
		return notes.texts.length > 0 ? { notes } : { flaw: blank };
	} catch {
		return { flaw: noWord };
	}
}

const largestUnpacked = 200 * 1024 * 1024;

const blank = { message: 'holds no words', mend: 'write the notes into it, or name another file' };
const tooDeep = {
	message: 'nests lists, quotations or emphasis too deeply to be read',
	mend: 'put the deepest ones on the level above',
};
const noWord = {
	message: 'is not a Word document that can be read',
	mend: 'open it in Word and save it again as .docx, or save it as plain text',
};
const tooLarge = {
	message: 'unpacks to more than 200 MB',
	mend: 'take the pictures out, or save it as plain text',
};
