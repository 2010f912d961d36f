import { expect, test } from 'vitest';
import { readEditions } from './edition.ts';

test('takes the newest commit that changed a file of a topic', () => {
	const log = [
		'edition:2026-11-24 bbb',
		'',
		'content/docs/gout/overview.mdx',
		'edition:2026-10-01 aaa',
		'',
		'content/docs/gout/index.mdx',
		'content/docs/lupus/topic.yml',
	].join('\n');

	expect(readEditions(log)).toEqual(
		new Map([
			['gout', { day: '2026-11-24', commit: 'bbb' }],
			['lupus', { day: '2026-10-01', commit: 'aaa' }],
		])
	);
});

test('finds the topics of a project that is a folder of a repository', () => {
	const log = 'edition:2026-11-24 bbb\n\nsite/content/docs/gout/index.mdx\n';

	expect(readEditions(log).get('gout')?.day).toBe('2026-11-24');
});

test('knows no edition without a history', () => {
	expect(readEditions('')).toEqual(new Map());
});
