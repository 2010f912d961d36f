import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../lib/read-text.ts';
import { findLostSigns } from './lost-signs.ts';

const file = join(tmpdir(), `lost-signs-${process.pid}.md`);

function read(bytes: string | Buffer) {
	writeFileSync(file, bytes);
	const flaws = findLostSigns(file).map(({ line, message, fix }) => `${line} ${message} → ${fix}`);
	return { text: readText(file), flaws };
}

test('reads a text alike with and without a byte order mark, whatever ends its lines', () => {
	for (const written of ['a\n5 µg\n', '\uFEFFa\n5 µg\n', 'a\r\n5 µg\r\n', '\uFEFFa\r5 µg\n'])
		expect(read(written)).toEqual({ text: 'a\n5 µg\n', flaws: [] });
	expect(readText(join(tmpdir(), 'none', 'there.yml'))).toBe('');
});

test('refuses what is not UTF-8, in which signs are lost, by its first line', () => {
	const fix = 'save it as UTF-8';
	const said = 'is not saved as UTF-8, in which it is read:';
	expect(read(Buffer.from('a\nGive 500 \xB5g now', 'latin1')).flaws).toEqual([
		`2 ${said} “500 �g now” → ${fix}`,
	]);
	expect(read(Buffer.from('\uFEFF5 µg', 'utf16le'))).toMatchObject({
		text: '5 µg',
		flaws: [expect.stringContaining(`→ ${fix}`)],
	});
	expect(read(Buffer.from('5 mg', 'utf16le')).flaws).toEqual([`1 ${said} “5� �m�g�” → ${fix}`]);
});

test('refuses the mark of a lost sign on each line, and line ends that Astro does not know', () => {
	expect(read('5 �g\n6 µg\n7\x968 mg').flaws).toEqual([
		'1 has lost a sign: “5 �g” → write the sign in place of “�”, or take it out',
		'3 has lost a sign: “7�8 mg” → write the sign in place of “�”, or take it out',
	]);
	expect(read('---\rtitle: A\r---\r').flaws).toEqual([
		'1 ends its lines with a carriage return alone → save it with line ends of Unix (LF) or Windows (CRLF)',
	]);
});
