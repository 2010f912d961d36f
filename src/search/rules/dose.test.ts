import { expect, onTestFinished, test } from 'vitest';
import { speak } from '../../lib/words/fixture.ts';
import { readWords } from '../../lib/words/words.ts';
import { findDoses } from './dose.ts';
import { admit, makeSite } from './fixture.ts';
import { findsIn } from './found.ts';
import { scoreSections } from './rank.ts';
import * as several from './several.ts';
import { understand } from './understand.ts';

const dosesIn = (text: string) => {
	const words = readWords(text);
	return findDoses({ text, words }).map(({ index, length }) =>
		text.slice(words[index]!.start, words[index + length - 1]!.end)
	);
};

test('a dose is a number with a unit, and no level of something in a litre', () => {
	expect(
		dosesIn('5 mg, 1 g, 62.5 µg, 25 mcg, 50,000 IU, 50 units/kg, 30 mL/kg, 40 mmol, 250mg')
	).toEqual(
		['5 mg', '1 g', '62.5 µg', '25 mcg', '50,000 IU', '50 units', '30 mL', '40 mmol'].concat(
			'250mg'
		)
	);
	expect(dosesIn('CRP 20 mg/L, 7 g/dl, 0.9 ng/mL, 30 mL/min, 2 mmol/L, 48 mmol/mol')).toEqual([]);
	expect(dosesIn('60 kg, 5 weeks, 65%, 2 glasses, grade 3')).toEqual([]);
	expect(dosesIn('250–500 mg')).toEqual(['250–500', '500 mg']);
	expect(dosesIn('0.03 units/min, 30 mL/min')).toEqual(['0.03 units']);
});

/** A site whose vocabulary knows nothing of doses. */
const { lexicon, dictionary, sections } = makeSite(
	{
		Antibiotics: 'Amoxicillin 500 mg three times a day. Clarithromycin 2.5 mg once.',
		Vitamins: 'Vitamin D 800 IU a day.',
		Bones: 'Alendronate may help. Type one: budesonide 9 mg a day; alternative steroids.',
	},
	[],
	['gentamicin']
);
const ask = (query: string) => {
	const { concepts } = understand(query, lexicon, dictionary);
	return { ...admit(concepts), concepts };
};
const rank = (query: string) => {
	const contexts = sections.map((section) => ({ section, pageTitle: [], topic: 'Topic' }));
	return scoreSections(contexts, ask(query).concepts, sections.length, several);
};

test('no dose answers for that of a drug that the site has not, whatever its vocabulary has', () => {
	for (const query of ['gentamicin dose', 'dosage of gentamicin', 'gentamicin 500 mg', 'xqzv mg'])
		expect(ask(query).isAnswered, query).toBe(false);
	for (const query of ['amoxicillin dose', 'Dosis amoxicillin', '500 mg', '500 mg twice', 'dose'])
		expect(ask(query), query).toMatchObject({ isAnswered: true, missing: [] });
});

test('the dose is found by its unit, and is none of the next drug or behind a point', () => {
	const marked = (query: string) =>
		rank(query).flatMap(({ finds, score }, index) =>
			finds
				.filter(({ role }) => role === 'aspect' && score > 0)
				.map((find) => sections[index]!.words[find.index]!.text)
		);
	expect(marked('vitamin D dose')).toEqual(['800']);
	expect(marked('amoxicillin dose')).toEqual(['500']);
	expect(marked('clarithromycin dose')).toEqual(['2']);
	expect(marked('alternative dose')).toEqual([]);
	const found = (query: string) =>
		ask(query).concepts[0]!.names.flatMap((name) => findsIn(sections[0]!, name));
	expect(found('2.5 mg')).toHaveLength(1);
	expect(found('5 mg')).toEqual([]);
});

test('asks for doses in other languages, and in one word with the drug', () => {
	onTestFinished(speak('de'));
	const site = makeSite({
		Schmerz: 'Metamizol 500 mg, Paracetamol 1 g.',
		Azidose: 'Bei Azidose nichts.',
	});
	const concepts = (query: string) => understand(query, site.lexicon, site.dictionary).concepts;
	for (const query of [
		'Metamizol Dosis',
		'Dosierung Metamizol',
		'Metamizoldosis',
		'Tagesdosis Metamizol',
	])
		expect(
			concepts(query)
				.map(({ isDose }) => isDose === true)
				.sort(),
			query
		).toEqual([false, true]);
	for (const query of ['Azidose', 'Diagnose', 'Überdosis'])
		expect(
			concepts(query).some(({ isDose }) => isDose),
			query
		).toBe(false);
});

test('no dose of another drug of the topic, or of the same size, stands beside that of the drug', () => {
	const site = makeSite(
		{
			Refractory: 'Budesonide 9 mg a day; prednisolone later.',
			Supplements: 'Iron 200 mg a day.',
			Induction: 'Prednisolone 20 mg, iron 20 mg.',
		},
		[{ term: 'steroid' }, { term: 'budesonide', kindOf: ['steroid'] }],
		[],
		['Coeliac disease']
	);
	const found = (query: string) => {
		const { concepts } = understand(query, site.lexicon, site.dictionary);
		const contexts = site.sections.map((section) => ({
			section,
			pageTitle: [],
			topic: 'Coeliac disease',
		}));
		const scores = scoreSections(contexts, concepts, contexts.length, several);
		return site.sections.map(({ title }) => title).filter((_, index) => scores[index]!.score > 0);
	};
	expect(found('prednisolone dose coeliac')).toEqual(['Refractory', 'Induction']);
	expect(found('budesonide 20 mg')).toEqual(['Refractory']);
	expect(found('dose coeliac')).toHaveLength(3);
});
