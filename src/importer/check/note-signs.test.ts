import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { paragraph, text } from '../tree/blocks.ts';
import { checkNoteSigns } from './note-signs.ts';

const page = (...lines: string[]): Root => ({
	type: 'root',
	children: lines.map((line, index) => paragraph([text(line)], index + 1)),
});
const checkPages = (...pages: Root[]) =>
	checkNoteSigns(pages).map(({ line, message }) => `${line} ${message}`);
const check = (...lines: string[]) => checkPages(page(...lines));

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

test('names raised numbers and letters whose note stands on another page', () => {
	const notes = page('¹ half in CKD', '(a) not in children', '² if stable');

	expect(checkPages(page('Give 500 mg¹', '5 mg (a) or 7 mg²', '10¹, kg/m², cm²'), notes)).toEqual([
		'1 has “500 mg¹”, but its page has no note that begins with “¹”',
		'2 has “5 mg (a)”, but its page has no note that begins with “(a)”',
		'2 has “7 mg²”, but its page has no note that begins with “²”',
	]);
	expect(checkPages(page('Vitamin¹ (a)', '¹ half'), page('Other'))).toEqual([]);
});
