import { expect, test } from 'vitest';
import { admit, makeLibrary } from './fixture.ts';
import { understand } from './understand.ts';

const { lexicon, dictionary } = makeLibrary({
	Paracetamol: '<p>Acetylcysteine 150 mg/kg.</p>',
	'Magnesium sulfate': '<p>4 g IV.</p>',
	Aspirin: '<p>75 mg daily.</p>',
	Anaphylaxis: '<p>Adrenaline 500 micrograms.</p>',
	Digoxin: '<p>Check K⁺ and Mg²⁺ first.</p>',
	Eczema: '<p>A cream with PCM in it.</p>',
	Kidneys: '<p>Potassium above 6. Stage G3a. Pneumonia by pneumoniae.</p>',
});
const ask = (query: string) => {
	const { concepts, corrections } = understand(query, lexicon, dictionary);
	return { ...admit(concepts), meant: corrections.map(({ meant }) => meant) };
};

test.each([
	['NAC', 'acetylcysteine'],
	['nac dose', 'acetylcysteine'],
	['MgSO4', 'magnesium sulfate'],
	['MgSO₄ dose', 'magnesium sulfate'],
	['ASA 300', 'aspirin'],
	['epipen', 'adrenaline'],
	['K 6.8', 'potassium'],
	['stage k 6.8', 'potassium'],
	['kidneys 3a', 'g3a'],
])('“%s” is taken for %s, and that is said', (query, meant) => {
	expect(ask(query)).toEqual({ isAnswered: true, missing: [], meant: [meant] });
});

test('a short form stays that the site writes itself, and one of what it has not is denied', () => {
	expect(ask('PCM')).toMatchObject({ isAnswered: true, meant: [] });
	expect(ask('K pneumoniae').meant).toEqual([]);
	expect(ask('kidneys 4b').missing).toEqual(['4b']);
	expect(ask('GTN')).toEqual({ isAnswered: false, missing: ['GTN'], meant: [] });
});

test('ions are what they are called', () => {
	for (const query of ['potassium', 'K+', 'magnesium', 'mg2+', 'Mg dose', 'Mg++'])
		expect(ask(query), query).toMatchObject({ isAnswered: true, missing: [] });
});

test('a letter before the name of a substance is left out where the site has it without', () => {
	expect(ask('N-acetylcysteine')).toMatchObject({ isAnswered: true, missing: [] });
});
