import { expect, test } from 'vitest';
import { takeMargins } from './margins.ts';

const page = (head: string, words: string, foot: string) => `${head}\n\n${words}\n\n${foot}\n`;

test('takes heads, feet and page numbers out of pages that form feeds part, and names them', () => {
	const words = ['Give 5 mg', '12', 'Never 7 mg'];
	const { text, notices } = takeMargins(
		words.map((one, index) => page('Guideline 2023   Gout', one, `  ${index + 4}`)).join('\f')
	);

	expect(text.match(/.*\S.*/g)).toEqual(words);
	expect(text.split('\n')).toHaveLength(16);
	expect(notices.map(({ message }) => message)).toEqual([
		expect.stringContaining('“Guideline 2023 Gout”'),
		expect.stringContaining('“4 … 6”'),
	]);
});

test('knows the pages of what was copied by lines that number them, and brings sentences together', () => {
	const { text } = takeMargins(
		'Local\nDo\n\nPage 1 of 3\nLocal\nnot give it.\n\n7\nPage 2 of 3\nLocal\n8\nPage 3 of 3'
	);

	expect(text.replace(/\n{2,}/g, '\n\n')).toBe('\nDo\nnot give it.\n\n7\n\n8\n');
});

test.each([
	'Day #\n\n- Aspirin # mg',
	'Drug   Dose\nGent   # mg',
	'Management\n\nGive it # times',
	'Give it # h\n\n##',
	'Give it # h\n\n- not in renal failure',
	'Give it # h\n\nMax. 5 mg',
])('leaves what may be text at the edges of pages: %s', (words) => {
	const source = ['1', '2', '3'].map((number) => words.replaceAll('#', number)).join('\n\f');

	expect(takeMargins(source).text).toBe(source.replaceAll('\f', ''));
});
