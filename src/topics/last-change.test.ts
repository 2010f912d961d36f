import { expect, test } from 'vitest';
import { lastChangeOfPage, newestByTopic } from './last-change.ts';

const history = new Map([
	['gout/overview.mdx', '2026-11-24T10:00:00Z'],
	['gout/index.mdx', '2026-10-01T10:00:00Z'],
	['lupus/topic.yml', '2026-10-01T10:00:00Z'],
	['mumps/index.mdx', '2026-10-01T10:00:00Z'],
	['mumps/management.mdx', ''],
	['about.mdx', '2026-11-25T10:00:00Z'],
]);

test('a page changed when a commit last touched it', () => {
	expect(lastChangeOfPage('gout/overview', history)).toBe('2026-11-24T10:00:00Z');
	expect(lastChangeOfPage('gout', history)).toBe('2026-10-01T10:00:00Z');
	expect(lastChangeOfPage('lupus', history)).toBeUndefined();
	expect(lastChangeOfPage('mumps/management', history)).toBeUndefined();
});

test('takes the newest change of a file of a topic, and no day where one is not committed', () => {
	expect([...newestByTopic(history)]).toEqual([
		['gout', '2026-11-24'],
		['lupus', '2026-10-01'],
	]);
});
