import { expect, test } from 'vitest';
import { tabSpacedRows } from './spaced-rows.ts';

/** The lines with tabs as they are shown in tests, and those that are named. */
function read(text: string) {
	const lines = text.split('\n');
	const unread = tabSpacedRows(
		lines,
		lines.map(() => false)
	);
	return { lines: lines.map((line) => line.replaceAll('\t', '|')), unread };
}

test('parts cells that spaces line up, also empty ones and those that are lined up on the right', () => {
	const text =
		'Drug     Neonate   Child\nOral\nGent        5 mg    7 mg\nAmikacin           15 mg\nMax. 1 g';

	expect(read(text)).toEqual({
		lines: ['Drug|Neonate|Child', 'Oral||', 'Gent|5 mg|7 mg', 'Amikacin||15 mg', 'Max. 1 g'],
		unread: [],
	});
	expect(read('      <1 y  >1 y\nHR    140   120').lines).toEqual(['|<1 y|>1 y', 'HR|140|120']);
});

test.each([
	'One.  Two.  Three.\nFour.  Five.  Six.',
	'- a   b\n- c   d',
	'1. a   b\n2. c   d',
	'    x = 1   y\n    z = 2   y',
	'two  spaces here\nand they are also  elsewhere',
])('leaves what is no table as it is: %s', (text) => {
	expect(read(text)).toEqual({ lines: text.split('\n'), unread: [] });
});

test('names lines whose columns are not clear', () => {
	expect(read('Drug   Dose   Max\nGentamicin   5   7\nAmikacin   15   15').unread).toEqual([1]);
	expect(read('A    5    7\nB    6    8\nCefotaxime    9    9').unread).toEqual([3]);
});
