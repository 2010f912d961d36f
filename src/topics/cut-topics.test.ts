import { expect, test } from 'vitest';
import { cutTopics } from './cut-topics.ts';

const topics = Array.from({ length: 300 }, (_, number) => ({ slug: `topic-${number}` }));
const groupsOf = (list: typeof topics) =>
	cutTopics(list, 8).map((group) => group.map(({ slug }) => slug).join(' '));

test('groups hold all topics in order, and are of about the size that is asked for', () => {
	const groups = groupsOf(topics);

	expect(groups.join(' ')).toBe(topics.map(({ slug }) => slug).join(' '));
	expect(groups.length).toBeGreaterThan(20);
	expect(groups.length).toBeLessThan(60);
});

test('a topic more changes a group or two', () => {
	const groups = new Set(groupsOf(topics));
	const changed = groupsOf(topics.toSpliced(100, 0, { slug: 'another' }));

	expect(changed.filter((group) => !groups.has(group)).length).toBeLessThanOrEqual(2);
});

test('no topics make no group', () => {
	expect(cutTopics([])).toEqual([]);
});
