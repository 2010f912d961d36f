import { expect, test } from 'vitest';
import { parseHistory } from '../../lib/git-history.ts';
import { changesByPage } from './changes-by-page.ts';

test('a page changed when a commit last touched it', () => {
	const log = `at:2026-11-24T10:00:00+01:00

content/docs/gout/management.mdx
content/docs/gout/topic.yml
at:2026-11-01T09:00:00Z

sub/folder/content/docs/gout/index.mdx
content/docs/gout/management.mdx
`;

	expect([...changesByPage(parseHistory(log))]).toEqual([
		['gout/management', '2026-11-24T10:00:00+01:00'],
		['gout', '2026-11-01T09:00:00Z'],
	]);
});

test('without a history nothing has changed', () => {
	expect(changesByPage(parseHistory('')).size).toBe(0);
});
