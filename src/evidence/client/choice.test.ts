import { expect, test } from 'vitest';
import { isOpen } from './choice.ts';

test('opens the notes that a choice asks for', () => {
	const opened = (choice: 'differing' | 'all' | 'none') =>
		['supported', 'differs'].filter((verdict) => isOpen(choice, verdict));

	expect(opened('differing')).toEqual(['differs']);
	expect(opened('all')).toEqual(['supported', 'differs']);
	expect(opened('none')).toEqual([]);
});
