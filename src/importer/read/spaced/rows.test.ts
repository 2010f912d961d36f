import { expect, test } from 'vitest';
import { linesOfCode } from '../lines-of-code.ts';
import { tabSpacedRows } from './rows.ts';

/** The lines with tabs as they are shown in tests, and those that are named. */
function read(text: string, hasCode = false) {
	const lines = text.split('\n');
	const unread = tabSpacedRows(lines, linesOfCode(lines, hasCode)).map(({ line }) => line);
	return { lines: lines.map((line) => line.replace(/\uFDD2/, '').replaceAll('\t', '|')), unread };
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
	'Dose:      5 mg\nCaution:   halve in renal failure',
	'two  spaces here\nand they are also  elsewhere',
	'Fever for  five days  or more\nwith signs of  the skin  and a\nmouth  that is red and cracked\nis found.',
	'Fever for  five days  or more with signs of the\nskin and the mouth  is called a classic disease\nand the  heart is  looked at by echo in all  of\nthem at once.',
])('leaves what is no table as it is: %s', (text) => {
	expect(read(text, true)).toEqual({ lines: text.split('\n'), unread: [] });
});

test('keeps the end of the last row in its column', () => {
	const text =
		'Drug          Dose     Limit\nIbuprofen     400 mg   1.2 g a day\nParacetamol   1 g      4 g a day\n                       2 g below 50 kg';
	expect(read(text).lines.slice(2)).toEqual(['Paracetamol|1 g|4 g a day', '||2 g below 50 kg']);
});

test('names lines whose columns are not clear', () => {
	expect(read('Drug   Dose   Max\nGentamicin   5   7\nAmikacin   15   15').unread).toEqual([1]);
	expect(read('> 5   mg   is\n> 10  mg   no').unread).toEqual([1]);
	expect(read('A    5    7\nB    6    8\nCefotaxime    9    9').unread).toEqual([3]);
});

test('reads heads of two lines, rows that are parted, numbered or begin with a sign, and wrapped cells', () => {
	expect(
		read('Age    Heart    Dose\n                (mg/kg)\n>5     90       10\n<5     100      5')
			.lines
	).toEqual(['Age|Heart|Dose (mg/kg)', '>5|90|10', '<5|100|5', '']);
	expect(read('Drug     Dose\n\nGent     5 mg\n         daily\n\nAmik     15 mg').lines).toEqual([
		'Drug|Dose',
		'Gent|5 mg daily',
		'Amik|15 mg',
		'',
		'',
		'',
	]);
	expect(read('No.  Drug   Dose\n1.   Gent   5 mg\n2.   Amik   15 mg').lines).toEqual([
		'No.|Drug|Dose',
		'1.|Gent|5 mg',
		'2.|Amik|15 mg',
	]);
	expect(read('Drug   Dose\nFirst choices\nGent   5 mg').lines).toEqual([
		'Drug|Dose',
		'First choices|',
		'Gent|5 mg',
	]);
});

test('joins no rows that an empty line parts and whose columns are others', () => {
	const text = 'Drug      Dose\nGent      5 mg\nAmik      9 mg\n\nTest  Normal';
	expect(read(text).lines.slice(3)).toEqual(['', 'Test  Normal']);
});

test('keeps lines that are no rows between rows', () => {
	const text = 'Drug   Dose   Max\n| not in children |\nGent   5 mg   7 mg\nAmik   9 mg   9 mg';

	expect(read(text).lines.slice(0, 2)).toEqual(text.split('\n').slice(0, 2));
});

test('names lists whose text has columns of which some are empty', () => {
	expect(read('- Asp   75 mg   daily\n- War           at night').unread).toEqual([1]);
});

test('counts columns as an editor shows them: two for wide signs, none for marks on letters', () => {
	expect(
		read('Drug        Neonate  Child\n青霉素               7 mg\ncafe\u0301        5 mg     8 mg')
			.lines
	).toEqual(['Drug|Neonate|Child', '青霉素||7 mg', 'cafe\u0301|5 mg|8 mg']);
	expect(
		read('Drug        Neonate  Child\n💊 Amox              7 mg\nGent        5 mg     9 mg')
			.lines[1]
	).toBe('💊 Amox||7 mg');
	// Lined up by the number of signs, as programs do.
	expect(
		read('Drug        Neonate  Child\n青霉素                  7 mg\nGent        5 mg     9 mg')
			.unread
	).toEqual([1]);
});

test('joins wrapped cells where they go on for certain, and names other rows that may', () => {
	expect(
		read(
			'Drug       Dose          Note\nGent       5 mg/kg once  Look at levels\n           daily         and kidneys\nAmik       15 mg         Hearing'
		).lines.slice(1, 3)
	).toEqual(['Gent|5 mg/kg once daily|Look at levels and kidneys', 'Amik|15 mg|Hearing']);
	expect(
		read(
			'Drug          Dose     Route\nAmoxicillin-  500 mg   oral\nclavulanate\nValproate     5 mg     IV'
		).lines[1]
	).toBe('Amoxicillin-clavulanate|500 mg|oral');
	const unsure = read('Drug   Freq    Route\nGent   Once    IV\n       twice   oral');
	expect(unsure).toEqual({
		lines: ['Drug|Freq|Route', 'Gent|Once|IV', '|twice|oral'],
		unread: [3],
	});
	expect(read('Drug    Age    Dose\nGent    <1 y   5 mg\n        >1 y   7 mg').unread).toEqual([]);
});

test('parts no cells by a single space in a row that goes on, and names a row where that parts a number from its unit', () => {
	expect(
		read(
			'Drug          Dose        Max\nParacetamol   1 g         4 g\n              or 15 mg/kg if <50 kg'
		).lines[1]
	).toBe('Paracetamol|1 g or 15 mg/kg if <50 kg|4 g');
	expect(
		read('K+   <3.0    40 mmol   IV\n     3.0-3.4 20 mmol   PO\nMg   <0.5    5 g       IV').lines[1]
	).toBe('|3.0-3.4|20 mmol|PO');
	expect(
		read('Drug     Dose    Max\nAmox     250 mg  3 g\nor give  Co-amox 625\nVanc     1 g     2 g')
	).toEqual({
		lines: ['Drug|Dose|Max', 'Amox|250 mg|3 g', 'or give|Co-amox 625|', 'Vanc|1 g|2 g'],
		unread: [3],
	});
	expect(
		read('Drug      Dose    Note\nVit D 800 units   daily\nAmox      5 mg    tds').unread
	).toEqual([2]);
	expect(
		read(
			'Drug       Dose     Max\nIbuprofen  400 mg   3 g\nAmox       250 mg   3 g\n           if <50 kg 15 mg/kg'
		).unread
	).toEqual([4]);
});

test('joins no row to the name of an ion, and names one that holds a dose and no other cell', () => {
	expect(read('Drug   Dose\nK+     5 mg\nCefalexin 250 mg\nDoxy   100 mg')).toEqual({
		lines: ['Drug|Dose', 'K+|5 mg', 'Cefalexin 250 mg|', 'Doxy|100 mg'],
		unread: [3],
	});
	expect(read('Drug   Dose\nOral\nAmox   5 mg\nCefalexin 250 mg\nDoxy   9 mg').unread).toEqual([4]);
	expect(read('Drug    Dose\nAmox +  5 mg\nclavulanate\nDoxy    9 mg').lines[1]).toBe(
		'Amox + clavulanate|5 mg'
	);
	expect(read('Drug   Dose\nUnder 12 years\nAmox   5 mg\nAdults\nDoxy   9 mg').unread).toEqual([]);
});
