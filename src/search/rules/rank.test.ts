import { expect, test } from 'vitest';
import { readWords } from '../../lib/words/words.ts';
import { makeSite } from './fixture.ts';
import { scoreSections } from './rank.ts';
import * as several from './several.ts';
import { understand } from './understand.ts';

/** Ranks the sections of a small site for a query and returns the ids of those that match, best first. */
function rank(site: Record<string, string>, query: string, vocabulary: object[] = []): string[] {
	const { lexicon, dictionary, sections } = makeSite(site, vocabulary);
	const { concepts } = understand(query, lexicon, dictionary);
	const pageTitle = readWords('Page');
	const contexts = sections.map((section) => ({
		section,
		pageTitle,
		topic: 'Topic',
	}));
	return scoreSections(contexts, concepts, sections.length, several)
		.map((score, index) => ({ id: sections[index]?.id ?? '', ...score }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ id }) => id);
}

test('puts a section whose heading is the query before one that mentions it', () => {
	const site = {
		Symptoms: 'Signs, signs and signs of pain.',
		Signs: 'Hard nodules.',
		Other: 'Nothing.',
	};

	expect(rank(site, 'signs')).toEqual(['signs', 'symptoms']);
});

test('puts a section with all of the query before one with a part of it', () => {
	const site = { One: 'Wounds and wounds.', Two: 'Care of wounds.', Three: 'Care, care.' };

	expect(rank(site, 'wounds care')[0]).toBe('two');
});

test('prefers words that stand together', () => {
	const far = `Discharge, ${'and so on '.repeat(8)}white.`;
	const site = { Far: far, Near: `White discharge, ${'and so on '.repeat(8)}`, Other: 'x' };

	expect(rank(site, 'white discharge')[0]).toBe('near');
});

test('prefers the reader’s own word to another name for it', () => {
	const site = { Other: 'Refractory disease.', Own: 'Recalcitrant disease.', Third: 'x' };
	const vocabulary = [{ term: 'recalcitrant', synonyms: ['refractory'] }];

	expect(rank(site, 'recalcitrant', vocabulary)).toEqual(['own', 'other']);
});

test('prefers what an item is about to what it mentions', () => {
	const site = {
		Mention: 'Tests: among others imaging.',
		About: 'Imaging: use it well.',
		Third: 'x',
	};

	expect(rank(site, 'imaging')[0]).toBe('about');
});

test('does not take small letters for an abbreviation', () => {
	const site = { Unit: 'A protein of 140 kd.', Disease: 'KD follows.', Other: 'x' };
	const vocabulary = [{ term: 'Kawasaki disease', abbreviations: ['KD'] }];

	expect(rank(site, 'Kawasaki disease', vocabulary)).toEqual(['disease']);
});

test('prefers an item whose lead has all that is asked for', () => {
	const site = {
		Apart: 'Antibody: antibody tests. Calcium: calcium and calcium.',
		Beyond: 'Antibody of calcium: one. More words follow here.',
		Other: 'x',
	};

	expect(rank(site, 'antibody calcium')[0]).toBe('beyond');
});

test('prefers what the question behind a case asks for to what the case tells', () => {
	const site = {
		Drugs: 'Zinc for a boy with lumps, lumps and lumps at his knees.',
		Surgery: 'Excision of all lumps. Other than that, wait for some time.',
		Other: 'x',
	};
	const told = 'A boy of seven years is on zinc and has lumps at both of his knees';

	expect(rank(site, `${told}. When is surgery indicated?`)[0]).toBe('surgery');
	expect(rank(site, told)[0]).toBe('drugs');
});

test('prefers capitals where they are typed, and neighbours in the order of the query', () => {
	const site = {
		Walk: 'With aids they walk. Aids help.',
		Virus: 'AIDS is late, after years.',
		Apart: 'The shoulder was frozen stiff, her shoulder.',
		Beside: `A frozen shoulder ${'and so on '.repeat(4)}`,
	};

	expect(rank(site, 'AIDS')).toEqual(['virus', 'walk']);
	expect(rank(site, 'aids')[0]).toBe('walk');
	expect(rank(site, 'AIDS IN CHILDREN')[0]).toBe('walk');
	expect(rank(site, 'frozen shoulder')[0]).toBe('beside');
});

test('a question on a topic is answered from it, whatever sections of another one name', () => {
	const { lexicon, dictionary, sections } = makeSite({
		Signs: 'Croup barks at night.',
		Causes: 'Croup is viral.',
		First: 'Dexamethasone 0.15 mg/kg once.',
		Dexamethasone: 'Dexamethasone 0.15 mg/kg four times daily. Follow up: dexamethasone.',
	});
	const topics = ['Croup', 'Croup', 'Acute croup in children', 'Meningitis'];
	const best = (query: string) => {
		const { concepts } = understand(query, lexicon, dictionary);
		const contexts = sections.map((section, index) => ({
			section,
			pageTitle: [],
			topic: topics[index] ?? '',
		}));
		const scores = scoreSections(contexts, concepts, sections.length, several).map(
			({ score }) => score
		);
		return sections[scores.indexOf(Math.max(...scores))]?.id;
	};

	expect(best('dexamethasone')).toBe('dexamethasone');
	expect(best('dexamethasone in croup')).toBe('first');
});

test('finds a number of a hundred, and not the same number of years', () => {
	const site = {
		Severity: 'CURB-65: age 65 years, 65 or more.',
		Share: 'About 65% of patients.',
		Span: 'In 65–70 per cent.',
		Other: 'x',
	};

	for (const query of ['65%', '65 %', '65 per cent', '65 percent'])
		expect(rank(site, query), query).toEqual(['share', 'span']);
	expect(rank(site, '65')[0]).toBe('severity');
});

test('finds an allele however it is written, and no other one', () => {
	const site = {
		Abacavir: 'HLA-B*57:01, and HLA-B*57:01 again.',
		Allopurinol: 'HLA-B*58:01 first.',
		Spine: 'HLA-B27 in most.',
		Other: 'HLA alleles such as DRB1*0301.',
	};

	for (const query of ['HLA-B*5801', 'HLA-B*58:01', 'hla b 5801', 'HLA B5801', 'hlab5801', 'b5801'])
		expect(rank(site, query)[0], query).toBe('allopurinol');
	for (const query of ['HLA B27', 'hla b 27', 'HLAB27', 'B27'])
		expect(rank(site, query), query).toEqual(['spine']);
	expect(rank(site, 'HLA-DRB1*0301')[0]).toBe('other');
});

test('does not show the dose of another drug beside that of the one that is asked for', () => {
	const site = {
		Pamidronate: 'Pamidronate: give 1 mg slowly.',
		Prednisone: 'The dose of prednisone fell.',
		Class: 'Bisphosphonates have a dose, a dose and a dose.',
		Other: 'x',
	};
	const vocabulary = [
		{ term: 'dose', aspect: true, synonyms: ['mg'] },
		{ term: 'bisphosphonate' },
		{ term: 'pamidronate', kindOf: ['bisphosphonate'] },
	];

	expect(rank(site, 'dose of pamidronate', vocabulary)).toEqual(['pamidronate', 'class']);
	expect(rank(site, 'dose', vocabulary)).toContain('prednisone');
});

test('tells of what stands here only apart from what is asked of it', () => {
	const { lexicon, dictionary, sections } = makeSite(
		{
			Risks: `Age, heart failure and obesity. ${'And so on. '.repeat(15)}Treatment of others.`,
			Drugs: 'Zinc: 5 mg. Treatment with zinc goes well. Iron: rarely.',
			Treatment: 'Stroke needs care.',
		},
		[{ term: 'treatment', aspect: true }, { term: 'heart failure' }]
	);
	const contexts = sections.map((section) => ({ section, pageTitle: [], topic: 'Topic' }));
	const isTogether = (query: string) =>
		scoreSections(
			contexts,
			understand(query, lexicon, dictionary).concepts,
			sections.length,
			several
		).some(({ isTogether }) => isTogether);

	for (const query of ['heart failure treatment', 'zinc stroke', 'heart failure dose'])
		expect(isTogether(query), query).toBe(false);
	for (const query of [
		'zinc treatment',
		'stroke treatment',
		'iron treatment',
		'zinc dose',
		'zinc iron',
	])
		expect(isTogether(query), query).toBe(true);
});
