import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLostSigns, readText } from './read-text.ts';

const file = join(tmpdir(), `read-text-${process.pid}.md`);

function read(bytes: string | Buffer) {
	writeFileSync(file, bytes);
	const text = readText(file);
	rmSync(file);
	return { text, lost: findLostSigns(text).map(({ line, message }) => `${line} ${message}`) };
}

test('reads a text alike with and without a byte order mark, whatever ends its lines', () => {
	for (const written of ['a\n5 µg\n', '\uFEFFa\n5 µg\n', '\uFEFFa\r\n5 µg\r\n'])
		expect(read(written)).toEqual({ text: 'a\n5 µg\n', lost: [] });
	expect(readText(join(tmpdir(), 'none', 'there.yml'))).toBe('');
});

test.each([
	['Windows-1252', Buffer.from('a\nGive 500 \xB5g now', 'latin1'), '2', '“500 �g now”'],
	['UTF-16', Buffer.from('\uFEFF5 mg', 'utf16le'), '1', '“��5� �m�g�”'],
	['UTF-16 without a mark', Buffer.from('5 mg', 'utf16le'), '1', '“5� �m�g�”'],
	['a lost dash', 'a\nb 5\x9610 mg', '2', '“b 5�10 mg”'],
	['lines that end by a carriage return alone', '---\rtitle: A\r', '1', '“---�title: A”'],
])('refuses %s', (_, bytes, line, place) => {
	expect(read(bytes).lost).toEqual([`${line} has signs that cannot be read: ${place}`]);
});
