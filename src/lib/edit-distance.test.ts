import { expect, test } from 'vitest';
import { closest } from './closest.ts';
import { editDistance } from './edit-distance.ts';

test('counts letters that were added, lost, changed or swapped', () => {
	expect(editDistance('', 'abc')).toBe(3);
	expect(editDistance('bisphosphonate', 'bisphosponate')).toBe(1);
	expect(editDistance('methotrexate', 'methotraxate')).toBe(1);
	expect(editDistance('jdm', 'jmd')).toBe(1);
	expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('finds what a slip was meant for, and nothing for a word that is like none', () => {
	expect(closest('titel', ['aliases', 'title'])).toBe('title');
	expect(closest('colour', ['aliases', 'title'])).toBeUndefined();
});
