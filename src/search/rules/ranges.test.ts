import { expect, test } from 'vitest';
import { sizeOf } from './ranges.ts';

test('a word that names no unit has no size', () => {
	expect(sizeOf('months')).toBe(1 / 12);
	expect(['constructor', '__proto__', 'toString', ''].map((word) => sizeOf(word))).toEqual(
		Array(4).fill(undefined)
	);
});
