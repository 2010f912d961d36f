import { expect, test } from 'vitest';
import { needsMeaning } from './abbreviations.ts';
import { findUnexplained } from './unexplained.ts';

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

test('explains nothing by itself', () => {
	const known = new Set<string>();
	const nxp2 = { meaning: 'anti-NXP2', before: 'Test for ' };
	expect(needsMeaning({ ...nxp2, text: 'anti-NXP2' }, known)).toBe(false);
	expect(needsMeaning({ ...nxp2, text: 'NXP2' }, known)).toBe(false);
	expect(needsMeaning({ text: 'B12', meaning: 'vitamin B12', before: '' }, known)).toBe(true);
});

test('finds what a text uses and does not write out', () => {
	const glossary = [
		{ text: 'CK', meaning: 'creatine kinase' },
		{ text: 'HLA', meaning: 'human leucocyte antigen' },
		{ text: 'NSAID', meaning: 'anti-inflammatory drug' },
		{ text: 'TIF1γ', meaning: 'factor 1-gamma' },
		{ text: 'TNF', meaning: 'tumour necrosis factor' },
		{ text: 'US', meaning: 'ultrasound' },
	];
	const found = (text: string) => findUnexplained(text, glossary).map(({ text }) => text);
	expect(found('Test CK. Use anti-TNF and NSAIDs.')).toEqual(['CK', 'NSAID', 'TNF']);
	expect(found('Anti-inflammatory drugs (NSAIDs); factor 1-gamma (anti-TIF1γ).')).toEqual([]);
	expect(found('CK is raised; creatine kinase (CK) is an enzyme.')).toEqual([]);
	expect(found('USS and CK2 help us.')).toEqual([]);
});

test('takes no numeral for an abbreviation', () => {
	const glossary = [{ text: 'IV', meaning: 'intravenous' }];
	expect(findUnexplained('Might help, level IV.', glossary)).toEqual([]);
	expect(findUnexplained('Level IV; given IV.', glossary)).toEqual(glossary);
});
