import { expect, test } from 'vitest';
import { makeSite } from './fixture.ts';
import { suggest } from './suggest.ts';
import { understand } from './understand.ts';

test('suggests words that look alike, then what the site has of the query, then kinds of page', () => {
	const { lexicon, dictionary } = makeSite(
		{ Section: 'Methotrexate for children.' },
		[],
		['methotrexol']
	);
	const { concepts } = understand('methotrexol children', lexicon, dictionary);
	const kinds: [string, number][] = [['Overview', 3]];

	expect(suggest(concepts, lexicon, { kinds })).toEqual(['methotrexate', 'children', 'Overview']);
});

test('suggests neither a word that merely begins alike nor what the site has under a wider term only', () => {
	const { lexicon, dictionary } = makeSite(
		{ Section: 'Antibiotics. HLA alleles.' },
		[{ term: 'antibiotic' }, { term: 'penicillin', kindOf: ['antibiotic'] }],
		['allergy']
	);
	const { concepts } = understand('penicillin allergy ', lexicon, dictionary);
	expect(suggest(concepts, lexicon, { kinds: [] })).toEqual([]);
});
