import { expect, test } from 'vitest';
import { continues, isHead, joint, termLength } from './flattening.ts';

test.each(['evidence is mixed', 'its dose is lowered', 'e.g. in adults', 'a'])(
	'takes “%s” for the rest of the item before',
	(text) => expect(continues(text)).toBe(true)
);

test.each([
	'Evidence',
	'20% of them',
	'pH falls',
	'mTOR',
	'anti-TIF1gamma',
	'β-blockers',
	'p155',
	'',
])('takes “%s” for an item of its own', (text) => expect(continues(text)).toBe(false));

test('gives back the semicolon that the export took, unless a mark stands there', () => {
	expect(joint('Evidence is mixed')).toBe('; ');
	expect(joint('Evidence is mixed.')).toBe(' ');
	expect(joint('Options:')).toBe(' ');
});

test.each([
	['Ultrasound: Shows it', 'Ultrasound'],
	['Calcinosis cutis (other causes: many): Including', 'Calcinosis cutis (other causes: many)'],
	['Drugs (e.g., aspirin, IVIG): First line', 'Drugs (e.g., aspirin, IVIG)'],
	['5-ASA: Rarely', '5-ASA'],
])('finds the term of “%s”', (text, term) => {
	expect(text.slice(0, termLength(text))).toBe(term);
});

test.each([
	'No term here',
	'The ratio is 1:2',
	'See https://example.org',
	'One sentence. Another: text',
	'There are three main causes of this in young children: infection, trauma, tumour',
	'Ends in a colon:',
	': starts with one',
])('finds no term in “%s”', (text) => expect(termLength(text)).toBeUndefined());

test.each([
	'Pharmacological options include',
	'Causes are',
	'It looks as follows',
	'Drugs such as',
])('“%s:” heads what follows', (phrase) => expect(isHead(phrase)).toBe(true));

test.each(['Aspirin', 'Inclusion', 'Included studies'])('“%s:” does not', (phrase) =>
	expect(isHead(phrase)).toBe(false)
);
