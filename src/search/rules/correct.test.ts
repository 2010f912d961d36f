import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowedEdits } from './correct.ts';
import { makeSite } from './fixture.ts';
import { understand } from './understand.ts';

const { lexicon, dictionary } = makeSite(
	{
		Words:
			'physical prognosis osteomyelitis fibroma arthritis methotrexate long lumps calcinosis sodium ' +
			'thiosulfate corticosteroids brain status trauma sarcoidosis infusion warfarin',
	},
	[],
	['asthma', 'tetanus', 'arteritis', 'insulin', 'psoriasis']
);

test.each([
	['prognossis', 'prognosis'],
	['osteomyelitus', 'osteomyelitis'],
	['methotraxate', 'methotrexate'],
	['thiosulfte', 'thiosulfate'],
	['corticosteriods', 'corticosteroids'],
	['calsinosis', 'calcinosis'],
	['fysical', 'physical'],
	['tehtanus', 'tetanus'],
	['warferin', 'warfarin'],
	['staetus', 'status'],
	['infusoin', 'infusion'],
])('corrects %s to %s', (typed, meant) => {
	expect(lexicon.slips!.correct(typed, lexicon, dictionary)).toBe(meant);
});

test.each(['fibrosis', 'inclusion', 'lung', 'mumps', 'drain', 'statin', 'gamma1', 'ct', 'xqzvbn'])(
	'does not take %s for a word that it merely looks like',
	(word) => {
		expect(lexicon.slips!.correct(word, lexicon, dictionary)).toBeUndefined();
	}
);

test('finds a name with digits by its letters and by its end', () => {
	const { lexicon } = makeSite({ Scores: 'CHA₂DS₂-VASc, ABCD², HLA-B*58:01 and CURB-65.' });
	for (const [typed, meant] of [
		['chadsvasc', 'cha2ds2vasc'],
		['chads2vasc', 'cha2ds2vasc'],
		['abcd', 'abcd2'],
		['b5801', 'hlab5801'],
	] as const)
		expect(lexicon.slips!.correct(typed, lexicon, dictionary), typed).toBe(meant);
	for (const typed of ['abcd3', 'b5701', 'cha3ds2vasc'])
		expect(lexicon.slips!.correct(typed, lexicon, dictionary), typed).toBeUndefined();
});

test('takes no word for one that carries nothing, but for swapped letters', () => {
	const { lexicon } = makeSite({ One: 'We get what goes through.' });
	expect(lexicon.slips!.correct('gent', lexicon, dictionary)).toBeUndefined();
	expect(lexicon.slips!.correct('trough', lexicon, dictionary)).toBeUndefined();
	expect(lexicon.slips!.correct('waht', lexicon, dictionary)).toBe('what');
});

test('takes a slip for a word of medicine rather than for one of the site', () => {
	expect(lexicon.slips!.correct('astma', lexicon, dictionary)).toBe('asthma');
	expect(lexicon.slips!.correct('psoriassis', lexicon, dictionary)).toBe('psoriasis');
});

test('allows more errors in a longer word', () => {
	expect([3, 4, 7, 8, 12, 13].map(allowedEdits)).toEqual([0, 1, 1, 2, 2, 3]);
});

test('takes no word for its opposite, for another kind of substance or for an abbreviation', () => {
	const { lexicon } = makeSite({ One: 'Hyperphosphataemia, intracranial, lactate. STS is given.' });
	for (const typed of ['hypophosphataemia', 'intercranial', 'lactase', 'sats'])
		expect(lexicon.slips!.correct(typed, lexicon, dictionary), typed).toBeUndefined();
	expect(lexicon.slips!.correct('hyperphosphatemai', lexicon, dictionary)).toBe(
		'hyperphosphataemia'
	);
});

test('finds a word whose slip looks like a British spelling, or breaks one', () => {
	const { lexicon } = makeSite({ One: 'Moderate tumours have features.' });
	for (const [typed, meant] of [
		['moderaet', 'moderate'],
		['tuomurs', 'tumours'],
		['featres', 'features'],
	] as const)
		expect(lexicon.slips!.correct(typed, lexicon, dictionary), typed).toBe(meant);
});

test('everyday words are not corrected to drugs that look like them', () => {
	const known = readFileSync(new URL('../build/known-words.txt', import.meta.url), 'utf8');
	const drugs = 'Meftal, statin, cortef, dilantin, neoral, renflexis, aleve, valve.';
	const site = makeSite({ Drugs: drugs }, [], known.split(/\s+/));
	for (const query of ['metal valve', 'mental', 'gram stain', 'cortex', 'dilation', 'reflexes'])
		expect(understand(`${query} `, site.lexicon, site.dictionary).corrections, query).toEqual([]);
	expect(lexicon.slips!.correct('metfal', site.lexicon, dictionary)).toBe('meftal');
});

test('takes the name of a drug for no other one that looks like it', () => {
	const drugs = 'dopamine cyclosporine hydralazine prednisolone clonazepam doxorubicin amoxicillin';
	const { lexicon, dictionary } = makeSite({ Doses: drugs }, [
		{ term: 'lamotrigine', synonyms: ['Lamictal'] },
	]);
	const corrected = (typed: string) => lexicon.slips!.correct(typed, lexicon, dictionary);
	for (const other of 'depakine cycloserine hydroxyzine prednisone clonidine lamisil'.split(' '))
		expect(corrected(other), other).toBeUndefined();
	expect(corrected('dopamin')).toBe('dopamine');
	expect(corrected('amoxycilin')).toBe('amoxicillin');
	expect(corrected('predinisolone')).toBe('prednisolone');
});
