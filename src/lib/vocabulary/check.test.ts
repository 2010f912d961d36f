import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { checkVocabulary } from './check.ts';
import { joinVocabularies } from './join.ts';

const check = (text: string) => {
	const { terms, problems } = checkVocabulary(text, 'content/vocabulary.yml');
	return { terms, problems: problems.map(formatProblem) };
};

test('fills in what an entry leaves out', () => {
	const { terms, problems } = check('- term: ultrasound\n  abbreviations: [USS]\n');

	expect(problems).toEqual([]);
	expect(terms).toEqual([
		{
			term: 'ultrasound',
			abbreviations: ['USS'],
			synonyms: [],
			ambiguous: [],
			variants: [],
			kindOf: [],
			see: [],
			asks: [],
			aspect: false,
		},
	]);
});

test('refuses a name that points two ways, with the lines of both', () => {
	const { terms, problems } = check(
		'- term: physiotherapy\n  abbreviations: [PT]\n- term: prothrombin time\n  abbreviations:\n    - PT\n'
	);

	expect(terms).toEqual([]);
	expect(problems).toEqual([
		'content/vocabulary.yml:5 “PT” is a name of “prothrombin time” here and of “physiotherapy” in line 2 → leave it under the term that readers mean by it',
	]);
});

test('refuses two names that search cannot tell apart', () => {
	const { problems } = check(
		'- term: radiograph\n  synonyms: [x-ray]\n- term: beam\n  synonyms: [X rays]\n'
	);

	expect(problems).toEqual([
		'content/vocabulary.yml:4 “X rays” is a name of “beam” here and of “radiograph” in line 2 → leave it under the term that readers mean by it',
	]);
});

test('refuses a wider term that is not there, and unknown keys, with their lines', () => {
	expect(check('- term: pamidronate\n  kindOf: [bisphosphonate]\n').problems).toEqual([
		'content/vocabulary.yml:2 “bisphosphonate” is not a term of this file → add an entry “- term: bisphosphonate”, or name one that is there',
	]);
	expect(check('- term: pain\n  synonym: [ache]\n').problems).toEqual([
		'content/vocabulary.yml:2 “synonym” is not a key that is known here → write “synonyms”',
	]);
});

test('says under which of two terms a name belongs if one is a kind of the other', () => {
	const narrow = '- term: morphine\n  synonyms: [opiate]\n  kindOf: [opioid]\n';
	const wide = '- term: opioid\n  synonyms: [opiates]\n';
	const message = (name: string, here: string, there: string, line: number) =>
		`“${name}” is a name of “${here}” here and of “${there}” in line ${line}`;
	const fix = 'remove it from “morphine”, which is one kind of “opioid”';
	expect(check(narrow + wide).problems).toEqual([
		`content/vocabulary.yml:5 ${message('opiates', 'opioid', 'morphine', 2)} → ${fix}`,
	]);
	expect(check(wide + narrow).problems).toEqual([
		`content/vocabulary.yml:4 ${message('opiate', 'morphine', 'opioid', 2)} → ${fix}`,
	]);
});

test.each([
	['anti-NXP2', 'NXP2'],
	['anti-Ro antibody', 'Ro'],
	['Mi-2', 'Mi2'],
	['the ANCA antibodies', 'ANCA'],
	['KRAS gene', 'KRAS'],
	['TIF1-gamma', 'TIF1γ'],
])('refuses “%s” as the meaning of %s', (term, abbreviation) => {
	const { problems } = check(`- term: ${term}\n  abbreviations: [${abbreviation}]\n`);
	expect(problems).toEqual([
		`content/vocabulary.yml:2 “${abbreviation}” is explained by itself: it would be printed with “${term}” as its meaning → give it a term that says it in words, or put it under “synonyms”`,
	]);
});

test.each([
	['vitamin B12', 'B12'],
	['haemoglobin A1c', 'HbA1c'],
	['haemoglobin A1c', 'A1c'],
	['C-reactive protein', 'CRP'],
	['HELLP syndrome', 'HS'],
	['Janus kinase inhibitor', 'JAKi'],
	['transcription intermediary factor 1-gamma', 'TIF1γ'],
	['antinuclear antibody', 'ANA'],
	['Anti-D immunoglobulin', 'anti-D'],
])('takes “%s” as the meaning of %s', (term, abbreviation) => {
	const { problems } = check(`- term: ${term}\n  abbreviations: [${abbreviation}]\n`);
	expect(problems).toEqual([]);
});

test('refuses a term that leads to itself', () => {
	expect(check('- term: gout\n  see: [gout]\n').problems).toEqual([
		'content/vocabulary.yml:1 “gout” leads to itself → name another term, or remove it',
	]);
});

const general = checkVocabulary(
	'- term: gout\n  synonyms: [podagra]\n',
	'content/vocabulary.yml'
).terms;
const checkOwn = (text: string) =>
	checkVocabulary(text, 'content/docs/gout/vocabulary.yml', general);

test('a topic adds names to terms of medicine at large, and terms that lead to them', () => {
	const { terms, problems } = checkOwn(
		'- term: gout\n  synonyms: [crystal arthritis]\n- term: tophus\n  see: [gout]\n'
	);

	expect(problems).toEqual([]);
	expect(joinVocabularies([general, terms])).toMatchObject([
		{ term: 'gout', synonyms: ['podagra', 'crystal arthritis'] },
		{ term: 'tophus', see: ['gout'] },
	]);
});

test('refuses names in the vocabulary of a topic that mean something else at large', () => {
	expect(checkOwn('- term: big toe\n  synonyms: [podagras]\n').problems.map(formatProblem)).toEqual(
		[
			'content/docs/gout/vocabulary.yml:2 “podagras” is a name of “big toe” here and of “gout” in content/vocabulary.yml → leave it under the term that readers mean by it',
		]
	);
});
