import { expect, test } from 'vitest';
import { isOpen, parseChoice } from './choice.ts';

test('takes a choice that is stored', () => {
	expect(parseChoice('none')).toBe('none');
	expect(parseChoice('all')).toBe('all');
});

test('takes anything else for nothing stored', () => {
	expect([null, '', 'ALL', '{"choice":"all"}'].map(parseChoice)).toEqual(
		Array.from({ length: 4 }, () => 'differing')
	);
});

test('opens the notes that a choice asks for', () => {
	const opened = (choice: 'differing' | 'all' | 'none') =>
		['supported', 'differs'].filter((verdict) => isOpen(choice, verdict));

	expect(opened('differing')).toEqual(['differs']);
	expect(opened('all')).toEqual(['supported', 'differs']);
	expect(opened('none')).toEqual([]);
});
