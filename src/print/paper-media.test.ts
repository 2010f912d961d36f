import { expect, test } from 'vitest';
import { matchesOnPaper } from './paper-media.ts';

const holds = (list: string) => matchesOnPaper(list, 718, (feature) => feature.includes('light'));

test('holds what is for print, and nothing that is for screens', () => {
	expect(['', 'all', 'print', 'not screen', 'screen, print'].map(holds)).not.toContain(false);
	expect(
		['screen', 'not all', 'not print', 'speech', 'screen and (min-width: 1px)'].map(holds)
	).not.toContain(true);
});

test('goes by the width of the sheet', () => {
	expect(holds('(min-width: 50em)')).toBe(false);
	expect(holds('print and (max-width: 50rem)')).toBe(true);
	expect(holds('(width >= 700px)')).toBe(true);
	expect(holds('(min-width: 30rem) and (max-width: 40rem)')).toBe(false);
});

test('asks about what has nothing to do with paper', () => {
	expect(holds('(prefers-color-scheme: light)')).toBe(true);
	expect(holds('(prefers-color-scheme: dark)')).toBe(false);
});
