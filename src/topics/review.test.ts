import { expect, test } from 'vitest';
import { describeReview } from './review.ts';

test('says plainly that nobody has reviewed a topic', () => {
	expect(describeReview(undefined)).toBe('No clinician has reviewed this topic.');
});

test('names the reviewer, the day and the day of the next review', () => {
	expect(describeReview({ by: 'Dr A. Example', on: '2026-11-02', next: '2027-11-01' })).toBe(
		'Reviewed by Dr A. Example on 2 November 2026; next review due by 1 November 2027.'
	);
});
