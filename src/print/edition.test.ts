import { expect, test } from 'vitest';
import { readEditions } from './edition.ts';

test('takes the newest day on which a file of a topic changed', () => {
	const log = [
		'day:2026-11-24',
		'',
		'content/docs/gout/overview.mdx',
		'day:2026-10-01',
		'',
		'content/docs/gout/index.mdx',
		'content/docs/lupus/topic.yml',
	].join('\n');

	expect(readEditions(log)).toEqual(
		new Map([
			['gout', '2026-11-24'],
			['lupus', '2026-10-01'],
		])
	);
});

test('finds the topics of a project that is a folder of a repository', () => {
	const log = 'day:2026-11-24\n\nsite/content/docs/gout/index.mdx\n';

	expect(readEditions(log).get('gout')).toBe('2026-11-24');
});

test('knows no edition without a history', () => {
	expect(readEditions('')).toEqual(new Map());
});
