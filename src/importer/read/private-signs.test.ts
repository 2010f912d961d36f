import { expect, test } from 'vitest';
import { importDocx } from '../fixtures/import-docx.ts';
import { paragraph } from '../fixtures/make-docx.ts';
import { readPrivateSigns } from './private-signs.ts';
import { readNotes } from './read-notes.ts';

test('reads characters of symbol fonts as the signs that they stand for, and leaves marks of items', () => {
	const { text, notices } = readPrivateSigns(
		'5 \uF06Dg if INR \uF0B3 2 \uF0E0 stop\n\uF0B7 item\n\uF0A3 5'
	);

	expect(text).toBe('5 μg if INR ≥ 2 → stop\n\uF0B7 item\n≤ 5');
	expect(notices.map(({ message }) => /“(.*?)”/.exec(message)?.[1])).toEqual([
		'5 μg',
		'INR ≥ 2',
		'2 → stop',
		'≤ 5',
	]);
});

test('says where it found one, in text and in Word', async () => {
	const read = await readNotes(Buffer.from('One.\n\nGive 5 \uF06Dg.\n'), 'notes.txt');
	const made = await importDocx(paragraph('Give 5 \uF06Dg.'));
	const message = 'at “5 μg.”: a sign of a symbol font that is not named was read as “μ”';

	expect(read).toMatchObject({ notes: { notices: [{ line: 3, message }] } });
	expect(made.notices).toEqual([expect.objectContaining({ message })]);
	expect(made['overview']).toBe('Give 5 μg.\n');
});
