import { expect, test } from 'vitest';
import { findUnexplained } from './unexplained.ts';

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
