import { expect, test } from 'vitest';
import { findMoved } from './compare-words.ts';

const notes = [
	{ line: 1, text: '-Fever, for DAYS' },
	{ line: 3, text: '1. rash' },
];

test('finds nothing where all words stand in order, whatever their case and what is between', () => {
	expect(findMoved(notes, ['fever', 'for', 'days', '1', 'rash'])).toBeUndefined();
});

test('finds the first word that is lost or stands elsewhere, with its line', () => {
	expect(findMoved(notes, ['for', 'days', '1'])).toEqual({ line: 1, word: 'fever' });
	expect(findMoved(notes, ['fever', 'days', 'for', '1', 'rash'])).toEqual({ line: 1, word: 'for' });
});

test('finds a word that the notes do not have', () => {
	expect(findMoved(notes, ['fever', 'for', 'days', '1', 'rash', 'rash'])).toEqual({
		line: 3,
		word: 'rash',
	});
});
