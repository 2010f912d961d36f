import { expect, test } from 'vitest';
import { writeAge, writeMoment } from './words.ts';

const minute = 60_000;

test('ages are written in the unit that a reader would take', () => {
	expect(writeAge(20_000)).toBe('less than a minute');
	expect(writeAge(-5 * minute)).toBe('less than a minute');
	expect(writeAge(minute)).toBe('1 minute');
	expect(writeAge(59 * minute)).toBe('59 minutes');
	expect(writeAge(60 * minute)).toBe('1 hour');
	expect(writeAge(47 * 60 * minute)).toBe('47 hours');
	expect(writeAge(49 * 60 * minute)).toBe('2 days');
});

test('days are written for readers', () => {
	expect(writeMoment(new Date('2026-11-24T12:00:00'))).toBe('24 November 2026');
});
