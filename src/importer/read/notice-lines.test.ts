import { expect, test } from 'vitest';
import { placeNotices } from './notice-lines.ts';

test('finds the line of a paragraph on which what a notice names stands', () => {
	const lines = ['A long text', 'with [[Gout]]', '', '[[Gout]] <svg>', '5 mg, 5 mg'];
	const notice = (message: string, line?: number) => ({ ...(line && { line }), message, fix: '' });
	const lineOf = (message: string, line?: number) =>
		placeNotices([notice(message, line)], lines)[0]?.line;

	expect(lineOf('links to “Gout”', 1)).toBe(2);
	expect(lineOf('links to “Lupus”', 1)).toBe(1);
	expect(lineOf('links to “Gout”')).toBe(undefined);
	expect(lineOf('holds a part (<svg>)')).toBe(4);
	expect(lineOf('has “5 mg”', 1)).toBe(1);
});
