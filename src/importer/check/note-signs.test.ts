import { expect, test } from 'vitest';
import { paragraph, text } from '../tree/blocks.ts';
import { checkNoteSigns } from './note-signs.ts';

const check = (...lines: string[]) =>
	checkNoteSigns({
		type: 'root',
		children: lines.map((line, index) => paragraph([text(line)], index + 1)),
	}).map(({ line, message }) => `${line} ${message}`);

test('names a sign behind words whose note is not on the page', () => {
	expect(check('Give 500 mg*', 'half in CKD')).toEqual([
		'1 has “500 mg*”, but its page has no note that begins with “*”',
	]);
	expect(check('5 mg† and 3‡', '† not in CKD')).toEqual([
		'1 has “3‡”, but its page has no note that begins with “‡”',
	]);
});

test('takes products, alleles and notes for no sign', () => {
	expect(check('Give 500 mg*', '* half in CKD', '2*3, HLA-B*27, ** and * alone')).toEqual([]);
});
