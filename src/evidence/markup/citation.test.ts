import { expect, test } from 'vitest';
import { readKeys, splitCitations } from './citation.ts';

test('divides a text at its citations', () => {
	expect(splitCitations('Rare [@wang2021; @yi2025],\nas shown [@a_b].')).toEqual([
		{ kind: 'text', text: 'Rare ' },
		{ kind: 'citation', keys: ['wang2021', 'yi2025'], linesAbove: 0 },
		{ kind: 'text', text: ',\nas shown ' },
		{ kind: 'citation', keys: ['a_b'], linesAbove: 1 },
		{ kind: 'text', text: '.' },
	]);
});

test('reads a citation that a line break runs through', () => {
	expect(splitCitations('[@wang2021;\n@yi2025]')).toEqual([
		{ kind: 'citation', keys: ['wang2021', 'yi2025'], linesAbove: 0 },
	]);
});

test('tells what was meant to be a citation', () => {
	const malformed = ['[@wang2021, p. 3]', '[@wang2021; see yi2025]', '[@]', '[@open'];
	expect(malformed.flatMap(splitCitations)).toEqual(
		malformed.map((written) => ({ kind: 'malformed', written, linesAbove: 0 }))
	);
});

test('leaves brackets and addresses alone that cite nothing', () => {
	expect(splitCitations('[1] and me@example.org')).toEqual([
		{ kind: 'text', text: '[1] and me@example.org' },
	]);
});

test('reads keys from a list and from a text', () => {
	expect(readKeys('wang2021 yi2025')).toEqual(['wang2021', 'yi2025']);
	expect(readKeys({ value: '["wang2021", \'yi2025\']' })).toEqual(['wang2021', 'yi2025']);
	expect(readKeys({ value: '"wang2021"' })).toEqual(['wang2021']);
	expect(readKeys({ value: '[]' })).toEqual([]);
});

test('reads nothing from an expression that would have to be run', () => {
	expect(readKeys({ value: 'keys' })).toBeUndefined();
	expect(readKeys({ value: '[keys]' })).toBeUndefined();
	expect(readKeys(null)).toBeUndefined();
});
