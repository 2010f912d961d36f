import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

const notes = [
	{ line: 1, text: '-Fever, for DAYS' },
	{ line: 3, text: '1. rash' },
];

test('finds nothing where all words stand in order, whatever their case and what is between', () => {
	expect(compareWords(notes, ['fever', 'for', 'days', '1', 'rash'])).toEqual([]);
});

test('finds every word that is lost, with its line', () => {
	expect(compareWords(notes, ['for', 'days', '1'])).toEqual([
		{ line: 1, word: 'fever', lost: true },
		{ line: 3, word: 'rash', lost: true },
	]);
});

test('finds the first word that stands elsewhere', () => {
	expect(compareWords(notes, ['fever', 'days', 'for', '1', 'rash'])).toEqual([
		{ line: 1, word: 'for', lost: false },
	]);
});

test('finds a word that the notes do not have', () => {
	expect(compareWords(notes, ['fever', 'for', 'days', '1', 'rash', 'rash'])).toEqual([
		{ line: 3, word: 'rash', lost: false },
	]);
});
