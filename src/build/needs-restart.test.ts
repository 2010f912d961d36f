import { expect, test } from 'vitest';
import { needsRestart } from './needs-restart.ts';

test.each([
	['content/vocabulary.yml', true],
	['content/site.yml', true],
	['content/look/ward.css', true],
	['content/docs/gout/vocabulary.yml', true],
	['content/docs/gout/overview.mdx', false],
	['content/docs/gout/topic.yml', false],
	['content/about/imprint.md', false],
])('an edit of %s takes a new server: %s', (file, expected) => {
	expect(needsRestart(file)).toBe(expected);
});
