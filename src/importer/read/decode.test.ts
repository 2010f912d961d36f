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
	['Shift JIS', Buffer.from('834f838b8352815b8358356d67', 'hex'), 'グルコース'],
	['Windows-1250', Buffer.from('nie wi\xeacej ni\xbf 5 mg, \xb3\xb9cznie', 'latin1'), 'więcej niż'],
	['Windows-1250', Buffer.from('p\xf8i bolesti, d\xecti', 'latin1'), 'při'],
	['ISO 8859-2', Buffer.from('wi\xeacej ni\xbf, dzi\xb6 r\xb1k', 'latin1'), 'dziś rąk'],
	['Windows-1254', Buffer.from('\xfei\xfelik a\xf0r\xfd', 'latin1'), 'şişlik'],
])('reads %s, and says so', (name, bytes, word) => {
	expect(decode(bytes)).toMatchObject({
		text: expect.stringContaining(word),
		notice: { line: 1, message: expect.stringContaining(`was read as ${name}: see that “`) },
	});
});

test('reads what says its encoding without a notice', () => {
	const page = Buffer.from('<meta charset="iso-8859-2"><p>dawka: \xbf', 'latin1');

	expect(decode(page)).toEqual({ text: '<meta charset="iso-8859-2"><p>dawka: ż' });
});

test('takes signs, and letters of the west, for what they are', () => {
	for (const text of [
		'500 mg\xb9, 5 m\xb3, \xb15, \xbfc\xf3mo?',
		'f\xf8r, p\xe5',
		'n\xe3o, opini\xf5es',
	])
		expect(decode(Buffer.from(text, 'latin1'))).toMatchObject({
			notice: { message: expect.stringContaining('Windows-1252') },
		});
});

test('names a character that was lost or became several, and no letters of the west', () => {
	for (const sign of ['\uFFFD', 'â‰¥', 'Âµ', 'â€“', 'Î¼'])
		expect(decode(Buffer.from(`a\nb ${sign}5 c`))).toMatchObject({
			notice: { line: 2, message: expect.stringContaining(`“${sign}5”`) },
		});
	const text = 'ÂGÉ “IRMÔ «NÃO» pâté Îles';
	expect(decode(Buffer.from(text))).toEqual({ text });
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
