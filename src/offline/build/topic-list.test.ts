import { expect, test } from 'vitest';
import type { SiteFiles } from './site-files.ts';
import { findCommonParts, listOwn, listShared } from './topic-list.ts';

/** A site of files that all have the same text. */
const site = (...paths: string[]) =>
	({
		paths,
		below: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
		needed: () => [],
		facts: () => ({ size: 14, revision: 'a' }),
	}) as Pick<SiteFiles, 'paths' | 'below' | 'needed' | 'facts'> as SiteFiles;

const list = (...paths: string[]) => {
	const files = site(...paths);
	const common = findCommonParts(files, [], new Map());
	const own = listOwn(files, common, 'gout');
	return [...own, ...listShared(files, common)].map(({ path, to }) => `${to} ${path}`).sort();
};

test('keeps all that stands below a topic, also what no code knows by name', () => {
	expect(
		list('gout/index.html', 'gout/cards/index.html', 'gout/cards/deck/one.apkg', 'gout/sheet.pdf')
	).toEqual([
		'topic gout/',
		'topic gout/cards/',
		'topic gout/cards/deck/one.apkg',
		'topic gout/sheet.pdf',
	]);
});

test('keeps the pages of the site, and none of another topic', () => {
	expect(
		list(
			'gout/index.html',
			'gouty/index.html',
			'index.html',
			'search/index.html',
			'review/index.html',
			'lupus/a.pdf'
		)
	).toEqual(['topic ', 'topic gout/', 'topic review/', 'topic search/']);
});
