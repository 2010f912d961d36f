import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { checkVocabulary } from './check.ts';

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
