import { expect, test } from 'vitest';
import { writeSize } from './write-size.ts';

test('sizes are written for readers', () => {
	expect(writeSize(12)).toBe('1 kB');
	expect(writeSize(113_194)).toBe('113 kB');
	expect(writeSize(1_578_444)).toBe('1.6 MB');
});
