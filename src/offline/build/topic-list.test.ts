import { expect, test } from 'vitest';
import type { SiteFiles } from './site-files.ts';
import { makeTopicList } from './topic-list.ts';

/** A site of files that all have the same text. */
const site = (...paths: string[]) =>
	({
		paths,
		has: (path) => paths.includes(path),
		text: async () => '<p>Nodules</p>',
		facts: async () => ({ size: 14, revision: 'a' }),
	}) as Pick<SiteFiles, 'paths' | 'has' | 'text' | 'facts'> as SiteFiles;

const list = async (...paths: string[]) => {
	const context = { base: '/', shell: new Set<string>(), texts: new Map<string, string>() };
	const topic = { slug: 'gout', title: 'Gout' };
	const { files } = await makeTopicList(site(...paths), context, topic);
	return files.map(({ path, to }) => `${to} ${path}`).sort();
};

test('keeps all that stands below a topic, also what no code knows by name', async () => {
	expect(
		await list(
			'gout/index.html',
			'gout/cards/index.html',
			'gout/cards/deck/one.apkg',
			'gout/sheet.pdf'
		)
	).toEqual([
		'topic gout/',
		'topic gout/cards/',
		'topic gout/cards/deck/one.apkg',
		'topic gout/sheet.pdf',
	]);
});

test('keeps the pages of the site, and none of another topic', async () => {
	expect(
		await list(
			'gout/index.html',
			'gouty/index.html',
			'index.html',
			'search/index.html',
			'lupus/a.pdf'
		)
	).toEqual(['topic ', 'topic gout/', 'topic search/']);
});
