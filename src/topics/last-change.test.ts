import { expect, test } from 'vitest';
import { lastChangeOfPage, newestByTopic } from './last-change.ts';

const history = new Map([
	['gout/overview.mdx', '2026-11-24T10:00:00Z'],
	['gout/index.mdx', '2026-10-01T10:00:00Z'],
	['lupus/topic.yml', '2026-10-01T10:00:00Z'],
	['about.mdx', '2026-11-25T10:00:00Z'],
]);

test('a page changed when a commit last touched it', () => {
	expect(lastChangeOfPage('gout/overview', history)).toBe('2026-11-24T10:00:00Z');
	expect(lastChangeOfPage('gout', history)).toBe('2026-10-01T10:00:00Z');
	expect(lastChangeOfPage('lupus', history)).toBeUndefined();
});

test('takes the newest change of a file of a topic', () => {
	expect([...newestByTopic(history)]).toEqual([
		['gout', '2026-11-24'],
		['lupus', '2026-10-01'],
	]);
});
