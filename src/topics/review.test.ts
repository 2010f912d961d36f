import { expect, test } from 'vitest';
import { describeReview } from './review.ts';
import { TopicSchema } from './schema.ts';

test('says plainly that nobody has reviewed a topic', () => {
	expect(describeReview(undefined)).toBe('No clinician has reviewed this topic.');
});

test('names the reviewer, the day and the day of the next review', () => {
	expect(describeReview({ by: ['Dr A. Example'], on: '2026-11-02', next: '2027-11-01' })).toBe(
		'Reviewed by Dr A. Example on 2 November 2026; next review due by 1 November 2027.'
	);
});

test('names all reviewers, whether topic.yml has one or a list of them', () => {
	const reviewed = (by: unknown) =>
		TopicSchema.parse({ title: 'Gout', reviewed: { by, on: '2026-11-02' } }).reviewed;

	expect(describeReview(reviewed('Dr A. Example'))).toBe(
		'Reviewed by Dr A. Example on 2 November 2026.'
	);
	expect(describeReview(reviewed(['Dr A. Example', 'B. Sample, MD', 'C. Case']))).toBe(
		'Reviewed by Dr A. Example; B. Sample, MD; C. Case on 2 November 2026.'
	);
	expect(describeReview(reviewed(['A. Example', 'B. Sample']))).toContain(
		'A. Example and B. Sample on'
	);
	expect(() => reviewed([])).toThrow();
});
