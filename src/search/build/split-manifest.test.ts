import { expect, test } from 'vitest';
import { stems } from '../../lib/words/words.ts';
import { Dictionary } from '../rules/dictionary.ts';
import { packWords, unpackWords } from '../rules/manifest.ts';
import { splitManifest } from './split-manifest.ts';

const words = new Map([
	['acid', 1],
	['acute', 4],
	['bone', 2],
]);
const manifest = {
	sections: 4,
	kinds: [],
	topics: [['A', [], 4] as [string, string[], number]],
	terms: [
		{ n: ['muscle biopsy'], c: [0], k: [1] },
		{ n: ['acid'], c: [1] },
		{ n: ['gout'], c: [0], k: [1] },
		{ n: ['acute bone'], c: [0] },
	],
	words: packWords(words),
	known: 'asthma',
	files: { meta: '', chunks: [] },
};

test('writes and reads words with their counts', () => {
	expect(packWords(words)).toBe('1 acid,4 acute,2 bone');
	expect(new Map(unpackWords('1 acid,4 acute,2 bone'))).toEqual(words);
	expect(unpackWords('')).toEqual([]);
});

test('keeps words and topics of a small site in the manifest', () => {
	const { whole, parts } = splitManifest(manifest);

	expect(whole.words).toBe('1 acid,4 acute,2 bone');
	expect(whole.topics).toEqual([['A', [], 4]]);
	expect([...parts.keys()]).toEqual([expect.stringMatching(/^known-[0-9a-f]{8}\.json$/)]);
	expect(whole.known).toBe([...parts.keys()][0]);
});

test('puts words and topics of a large site into files by their first letters', () => {
	const { whole, parts } = splitManifest(manifest, { maxWords: 2, maxTopics: 0, wordsInFile: 2 });

	expect(whole.words).toEqual([
		['ac', expect.stringMatching(/^words-[0-9a-f]{8}\.json$/)],
		['bo', expect.stringMatching(/^words-[0-9a-f]{8}\.json$/)],
	]);
	expect([...parts.values()].slice(1)).toEqual(['[["A",[],4]]', '"1 acid,4 acute"', '"2 bone"']);
});

test('puts terms aside that no query can name without a word that is not known here', () => {
	const { whole, parts } = splitManifest(manifest);

	expect(whole.terms).toEqual([
		{ n: ['acid'], c: [1] },
		{ n: ['acute bone'], c: [] },
	]);
	expect(JSON.parse([...parts.values()][0] ?? '')).toEqual({
		words: 'asthma',
		cited: '',
		terms: [
			{ n: ['muscle biopsy'], c: [0], k: [0] },
			{ n: ['gout'], c: [0], k: [0] },
		],
		names: [],
	});
});

test('parts further names that a query cannot hold without a word that is not known', () => {
	const terms = [{ n: ['acid', 'AC', 'Acidor', 'bone acid', 'acidum'], c: [1, 0, 0, 0, 1], b: 1 }];
	const { whole, parts } = splitManifest({ ...manifest, terms });

	expect(whole.terms).toEqual([
		{ n: ['acid', 'AC', 'bone acid', 'acidum'], c: [1, 0, 0, 1], b: 1 },
	]);
	expect(JSON.parse([...parts.values()][0] ?? '')).toMatchObject({ names: [[0, ['Acidor']]] });
	const dictionary = new Dictionary(whole);
	dictionary.addNames([[0, ['Acidor']]]);
	expect(dictionary.longestAt(stems('Acidor'), 0)).toMatchObject({ index: 4, length: 1 });
});

test('puts words aside that stand in references alone, unless a query may have them and no unknown word', () => {
	const cited = new Map([...words, ['acut', 0.2], ['acids', 0.2], ['ravelli', 0.2]]);
	const { whole, parts } = splitManifest({ ...manifest, words: packWords(cited) });

	expect(whole.words).toBe('1 acid,0 acids acut,4 acute,2 bone');
	expect(JSON.parse([...parts.values()][0] ?? '')).toMatchObject({ cited: '0 ravelli' });
});

test('lists what the site does not have and words of it begin with', () => {
	expect(splitManifest({ ...manifest, known: 'ac asthma bones' }).whole.short).toEqual(['ac']);
});
