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

test.each([
	[
		'Windows-1252',
		Buffer.from('- M\xe9ni\xe8re\x92s: betahistine \x96 16 mg\r\n- 5 \xb5g', 'latin1'),
		'Ménière’s',
	],
	[
		'Mac Roman',
		Buffer.from('M\x8eni\x8fre\xd5s disease: 5 \xb5g \xd0 no \xd2caf\x8e\xd3', 'latin1'),
		'Ménière’s',
	],
])('reads %s, and says so', (name, bytes, word) => {
	expect(decode(bytes)).toMatchObject({
		text: expect.stringContaining(word),
		notice: { line: 1, message: expect.stringContaining(`was read as ${name}: see that “`) },
	});
});

test.each([
	['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41]), 'is not valid UTF-16'],
	['zero bytes', Buffer.from('a\0b'), 'is a binary file, not text'],
	['control characters', Buffer.from('\x01\x02\x03 abc'), 'is a binary file, not text'],
	['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF, which cannot be read'],
	['RTF', Buffer.from('{\\rtf1 text}'), 'is a rich text file, which cannot be read'],
	[
		'an old .doc',
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
		'is a document of an old version of Word, which cannot be read',
	],
])('refuses %s', (_, bytes, message) => expect(decode(bytes)).toMatchObject({ flaw: { message } }));
