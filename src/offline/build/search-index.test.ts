import { expect, test } from 'vitest';
import { findTexts } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

test('finds the file with the text of each page', () => {
	const files = {
		paths: ['index.html', 'pagefind/a/texts.json'],
		text: () => JSON.stringify({ '/gout/': 'en_1', '/gout/signs/': 'en_2' }),
	} as Pick<SiteFiles, 'paths' | 'text'> as SiteFiles;

	expect(Object.fromEntries(findTexts(files))).toEqual({
		'gout/': 'pagefind/a/fragment/en_1.pf_fragment',
		'gout/signs/': 'pagefind/a/fragment/en_2.pf_fragment',
	});
});
