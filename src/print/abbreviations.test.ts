import { expect, test } from 'vitest';
import { needsMeaning } from './abbreviations.ts';

const ck = { text: 'CK', meaning: 'creatine kinase', before: 'Test for ' };

test('writes an abbreviation out where it is met first only', () => {
	const known = new Set<string>();

	expect(needsMeaning(ck, known)).toBe(true);
	expect(needsMeaning(ck, known)).toBe(false);
});

test('leaves an abbreviation that the text itself writes out', () => {
	expect(needsMeaning({ ...ck, before: 'Creatine kinase (' }, new Set())).toBe(false);
	expect(needsMeaning({ ...ck, before: 'creatine kinase ( ' }, new Set())).toBe(false);
	expect(needsMeaning({ ...ck, before: 'enzymes (' }, new Set())).toBe(true);
});
