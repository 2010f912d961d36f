import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findTexts } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

test('finds the page of each text, wherever the text says it', () => {
	const long = 'Nodules. '.repeat(500);
	const texts: Record<string, string> = {
		'pagefind/a.pf_fragment': `{"url":"/gout/management/","content":"${long}"}`,
		'pagefind/b.pf_fragment': `{"content":"${long}","url":"/lupus/"}`,
		'pagefind/c.pf_fragment': `{"url":"/a%20\\"b\\"/","content":"x"}`,
		'pagefind/d.pf_fragment': 'is not read',
	};
	const files = {
		paths: ['index.html', ...Object.keys(texts)],
		seen: (path: string) =>
			path === 'pagefind/d.pf_fragment' ? { facts: {}, textOf: 'seen/' } : undefined,
		readWithFacts: (path: string) => gzipSync(`pagefind_dcd${texts[path]}`),
	} as Pick<SiteFiles, 'paths' | 'readWithFacts' | 'seen'> as SiteFiles;

	expect(Object.fromEntries(findTexts(files))).toEqual({
		'gout/management/': 'pagefind/a.pf_fragment',
		'lupus/': 'pagefind/b.pf_fragment',
		'a%20"b"/': 'pagefind/c.pf_fragment',
		'seen/': 'pagefind/d.pf_fragment',
	});
});
