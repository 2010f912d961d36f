import { expect, test } from 'vitest';
import { abbreviationFinder, abbreviationLister } from './abbreviations.ts';
import { VocabularySchema } from './schema.ts';

const terms = VocabularySchema.parse([
	{ term: 'C-reactive protein', abbreviations: ['CRP'] },
	{ term: 'non-steroidal anti-inflammatory drug', abbreviations: ['NSAID'] },
	{ term: 'ultrasound', abbreviations: ['US', 'USS'] },
	{ term: 'intravenous', abbreviations: ['IV'] },
	{ term: 'laboratory test', abbreviations: ['labs'] },
]);

test('marks the first use of an abbreviation on a page and no other', () => {
	const find = abbreviationFinder(terms)();

	expect(find('CRP is raised.')).toEqual([
		{ text: 'CRP', term: 'C-reactive protein', isSpelledOut: false },
		{ text: ' is raised.' },
	]);
	expect(find('CRP falls.')).toEqual([{ text: 'CRP falls.' }]);
});

test('sees that the text has just spelled it out, also in the plural', () => {
	const find = abbreviationFinder(terms)();

	expect(find('C-reactive protein (CRP), non-steroidal anti-inflammatory drugs (NSAIDs)')).toEqual([
		{ text: 'C-reactive protein (' },
		{ text: 'CRP', term: 'C-reactive protein', isSpelledOut: true },
		{ text: '), non-steroidal anti-inflammatory drugs (' },
		{ text: 'NSAIDs', term: 'non-steroidal anti-inflammatory drug', isSpelledOut: true },
		{ text: ')' },
	]);
});

test('tells an abbreviation from a word by its capitals and its ends', () => {
	const find = abbreviationFinder(terms)();

	expect(find('It helps us; labs; USSR; CRPs2')).toEqual([
		{ text: 'It helps us; labs; USSR; CRPs2' },
	]);
});

test('tells an abbreviation from a Roman numeral by the word before it', () => {
	const find = abbreviationFinder(terms)();

	for (const text of [
		'at level IV',
		'Types I and IV',
		'phases II–IV',
		'not in NYHA III–IV',
		'cranial nerves III, IV and VI',
		'types I through IV',
		'Fitzpatrick IV skin',
	]) {
		expect(find(text)).toEqual([{ text }]);
	}
	expect(find('PO, IM or IV')).toContainEqual({
		text: 'IV',
		term: 'intravenous',
		isSpelledOut: false,
	});
});

test('explains no abbreviation that means something else as often', () => {
	const ambiguous = { abbreviations: ['MRI', 'MR'], ambiguous: ['MR'] };
	const own = VocabularySchema.parse([{ term: 'magnetic resonance imaging', ...ambiguous }]);
	const list = abbreviationLister(own);
	expect(list('MR is mild. MRI is normal.')).toMatchObject([{ abbreviation: 'MRI' }]);
});

test('takes no part of a symbol with a number for an abbreviation', () => {
	const find = abbreviationFinder([
		...terms,
		...VocabularySchema.parse([
			{ term: 'follow up', abbreviations: ['FU'] },
			{ term: 'intralesional', abbreviations: ['IL'] },
			{ term: 'human leucocyte antigen', abbreviations: ['HLA'] },
		]),
	])();

	for (const text of ['5-FU', '5\u2011FU', 'IL-17A', 'IL\u20111β'])
		expect(find(text)).toEqual([{ text }]);
	expect(find('FU, IL and HLA-27').filter(({ term }) => term)).toHaveLength(3);
});

test('lists every abbreviation that a text uses, with each form of it, once', () => {
	const list = abbreviationLister(terms);

	expect(list('Give NSAIDs; NSAIDs at level IV, then CRP.')).toEqual([
		{ abbreviation: 'NSAID', term: 'non-steroidal anti-inflammatory drug' },
		{ abbreviation: 'CRP', term: 'C-reactive protein' },
	]);
	expect(list('It helps us.')).toEqual([]);
});
