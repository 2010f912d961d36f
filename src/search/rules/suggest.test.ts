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
