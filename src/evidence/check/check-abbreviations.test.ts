import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import { parsePage } from '../markup/read-page.ts';
import { checkAbbreviations } from './check-abbreviations.ts';

const vocabulary = VocabularySchema.parse([
	{ term: 'C-reactive protein', abbreviations: ['CRP'] },
	{ term: 'NICE' },
	{ term: 'gout', synonyms: ['MSU crystals'] },
]);

function check(text: string) {
	const root = parsePage(text);
	if (!root) throw new Error('The page does not parse.');
	const { problems, warnings } = checkAbbreviations('page.mdx', root, vocabulary);
	return { problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) };
}

const fix = (abbreviation: string) =>
	`“${abbreviation}” is never expanded → write it out, as in “… (${abbreviation})”, or add it to content/vocabulary.yml: under “abbreviations” of what it stands for, or as a term if it is a name`;

test('refuses an abbreviation that neither the page nor the vocabulary expands, once', () => {
	expect(
		check('## One\n\nText, and\na JAK inhibitor: OR 7.0, OR of 3.\n\n- JAK <b>TNFs</b>\n')
	).toEqual({
		problems: [`page.mdx:4 ${fix('JAK')}`, `page.mdx:4 ${fix('OR')}`, `page.mdx:6 ${fix('TNF')}`],
		warnings: [],
	});
});

test('takes no figure in brackets for what an abbreviation stands for', () => {
	expect(check('A risk (OR 15.56; 95% CI 3 to 16) is high.').problems).toEqual([
		`page.mdx:1 ${fix('OR')}`,
		`page.mdx:1 ${fix('CI')}`,
	]);
});

test('reads notes, headings and cells too', () => {
	const text = `## TPMT\n\n| AZA | B |\n| --- | --- |\n\n- One
  <Evidence verdict="not-found">Not in SLE.</Evidence>\n`;
	expect(check(text)).toEqual({
		problems: [`page.mdx:3 ${fix('AZA')}`, `page.mdx:7 ${fix('SLE')}`],
		warnings: [`page.mdx:1 ${fix('TPMT')}`],
	});
});

test('only warns of what may be a name or a word that is stressed', () => {
	expect(check('SHARE says so. NEVER stop it.')).toEqual({
		problems: [],
		warnings: [`page.mdx:1 ${fix('SHARE')}`, `page.mdx:1 ${fix('NEVER')}`],
	});
});

test.each([
	'CRP and NICE say so; MSU as well.',
	'A confidence interval (CI) of 2; the CI was wide.',
	'Human leucocyte antigens (HLAs) and HLA types.',
	'Antibodies (anti-TNF) and TNF.',
	'The ESR (erythrocyte sedimentation rate) is high.',
	'- **ESR:** erythrocyte sedimentation rate\n',
	'ECG = electrocardiogram.',
	'It is NOT this OR that. DO NOT GIVE IT.',
	'In the UK and the USA, USD 50 at level IV or IB; RNA and DNA.',
	'HLA-DRB1*0301 (HLA), NXP2, CD20, IL6, TNF-308AA (TNF), AA against GG.',
	'Cited [@ABC; @DEF] and `XYZ`, <abbr title="x">QRS</abbr>.',
	'Ca, mg, mmHg, T2, pH, McArdle, Ibuprofen.',
])('takes as it is: %s', (text) => {
	expect(check(text)).toEqual({ problems: [], warnings: [] });
});
