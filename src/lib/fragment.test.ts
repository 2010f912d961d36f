import { expect, test } from 'vitest';
import { readFragment } from './fragment.ts';

test.each([
	['#signs', 'signs'],
	['#late%20signs', 'late signs'],
	['#100%', '100%'],
	['#%E0%A4', '%E0%A4'],
	['', ''],
])('the fragment %s names “%s”', (hash, id) => {
	expect(readFragment(hash)).toBe(id);
});
