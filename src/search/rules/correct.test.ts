import { expect, test } from 'vitest';
import { allowedEdits, correct } from './correct.ts';
import { makeSite } from './fixture.ts';

const { lexicon } = makeSite(
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
])('corrects %s to %s', (typed, meant) => {
	expect(correct(typed, lexicon)).toBe(meant);
});

test.each(['fibrosis', 'inclusion', 'lung', 'mumps', 'drain', 'statin', 'gamma1', 'ct', 'xqzvbn'])(
	'does not take %s for a word that it merely looks like',
	(word) => {
		expect(correct(word, lexicon)).toBeUndefined();
	}
);

test('takes a slip for a word of medicine rather than for one of the site', () => {
	expect(correct('astma', lexicon)).toBe('asthma');
	expect(correct('psoriassis', lexicon)).toBe('psoriasis');
});

test('allows more errors in a longer word', () => {
	expect([3, 4, 7, 8, 12, 13].map(allowedEdits)).toEqual([0, 1, 1, 2, 2, 3]);
});
