import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const utf16 = (text: string, little: boolean) => {
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
	return little ? bytes : bytes.swap16();
};

test.each([
	['UTF-8', Buffer.from('naïve ≥5')],
	['UTF-8 with a byte order mark', Buffer.from('\uFEFFnaïve ≥5')],
	['UTF-16, little end first', utf16('naïve ≥5', true)],
	['UTF-16, big end first', utf16('naïve ≥5', false)],
])('reads %s', (_, bytes) => expect(decode(bytes)).toEqual({ text: 'naïve ≥5' }));

test('names the line of the first character that is not valid UTF-8', () => {
	const bytes = Buffer.concat([
		Buffer.from('one\r\ntwo\nthr'),
		Buffer.from([0xff]),
		Buffer.from('e\n'),
	]);
	expect(decode(bytes)).toEqual({
		flaw: {
			line: 3,
			message: 'has a character that is not valid UTF-8',
			mend: 'open it in an editor and save it again as UTF-8',
		},
	});
});

test.each([
	['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41]), 'is not valid UTF-16'],
	['zero bytes', Buffer.from('a\0b'), 'is a binary file, not text'],
	['control characters', Buffer.from('\x01\x02\x03 abc'), 'is a binary file, not text'],
	['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF, not text'],
	['RTF', Buffer.from('{\\rtf1 text}'), 'is an RTF document, not text'],
	[
		'an old .doc',
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
		'is a document of an old version of Word, not text',
	],
])('refuses %s', (_, bytes, message) => expect(decode(bytes)).toMatchObject({ flaw: { message } }));
