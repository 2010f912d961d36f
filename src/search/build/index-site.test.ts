import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { takeOverKept } from '../../lib/kept-of-files.ts';
import { listFiles } from '../../lib/list-files.ts';
import { pageAtHand } from '../../lib/pages/read-pages.ts';
import { SiteIndexer } from './index-site.ts';
import { Pagefind } from './pagefind.ts';

const page = (text: string, topic = 'Gout') => `
	<meta name="search:topic" content="${topic}"><meta name="search:page" content="Signs">
	<div class="sl-markdown-content"><h2 id="a">A</h2><p>${text}</p></div>`;

const expected = [['gout/index.html', 'gout/signs/index.html'], ['lupus/index.html']];

/** The folder of a site, and builds of it. */
function makeSite() {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-index-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const site = join(root, 'site');
	const index = vi.spyOn(Pagefind.prototype, 'index');
	const write = (file: string, html: string) => {
		mkdirSync(dirname(join(site, file)), { recursive: true });
		writeFileSync(join(site, file), html);
	};
	/** Builds the site: renders some pages, and takes the others over as they are there. */
	const build = async (rendered: Record<string, string>, version = '1') => {
		index.mockClear();
		const indexer = new SiteIndexer({
			site,
			folder: 'index',
			expected,
			terms: [],
			aliases: new Map(),
			parts: { file: join(root, 'parts'), version },
			digests: { file: join(root, 'digests.json'), version },
		});
		for (const [file, html] of Object.entries(rendered)) {
			await indexer.add(pageAtHand(site, { file, content: Buffer.from(html) }));
			write(file, html);
		}
		for (const file of listFiles(site).filter((file) => file.endsWith('.html'))) {
			if (file in rendered) continue;
			await indexer.add(pageAtHand(site, { file }));
		}
		const counts = await indexer.finish();
		const indexed = index.mock.calls.flatMap(([pages]) => pages.map(({ url }) => url)).sort();
		return { ...counts, indexed };
	};
	/** Every file of the index with what is in it. */
	const written = () =>
		Object.fromEntries(
			listFiles(join(site, 'index')).map((path) => [
				path,
				readFileSync(join(site, 'index', path), 'base64'),
			])
		);
	/** Builds a shard of it, with some pages, and takes its files and what was kept of them into the site. */
	const keepShard = async (pages: Record<string, string>) => {
		const shard = mkdtempSync(join(root, 'shard-'));
		const places = { parts: join(shard, 'parts'), digests: join(shard, 'digests.json') };
		const indexer = new SiteIndexer({
			...{ site: shard, folder: 'index', terms: [], aliases: new Map() },
			expected: expected.filter((files) => files.every((file) => file in pages)),
			parts: { file: places.parts, version: '1' },
			digests: { file: places.digests, version: '1' },
		});
		for (const [file, html] of Object.entries(pages)) {
			await indexer.add(pageAtHand(shard, { file, content: Buffer.from(html) }));
			mkdirSync(dirname(join(shard, file)), { recursive: true });
			writeFileSync(join(shard, file), html);
			write(file, html);
		}
		await indexer.keepParts();
		cpSync(places.parts, join(root, 'parts'), { recursive: true });
		const digests = { file: join(root, 'digests.json'), version: '1' };
		takeOverKept(site, [digests.file, places.digests], digests);
	};
	return { root, site, write, build, written, keepShard };
}

const pages = {
	'gout/index.html': page('Urate'),
	'gout/signs/index.html': page('Tophi'),
	'lupus/index.html': page('Rash', 'Lupus'),
	'gout/print/index.html': 'a booklet',
};

/** What a site of the given pages has in its index, if nothing was there before. */
async function indexOf(pages: Record<string, string>) {
	const { build, written } = makeSite();
	await build(pages);
	return written();
}

test('after an edit, the topics beside it are not indexed again, and the index is as if they were', async () => {
	const { site, build, written } = makeSite();
	expect(await build(pages)).toEqual({
		pages: 3,
		sections: 3,
		indexed: ['/gout/', '/gout/signs/', '/lupus/'],
	});
	const before = new Map(listFiles(site).map((path) => [path, statSync(join(site, path)).mtimeMs]));

	const edit = { 'gout/signs/index.html': page('Tophi and urate') };
	expect((await build(edit)).indexed).toEqual(['/gout/', '/gout/signs/']);
	const now = written();
	expect(now).toEqual(await indexOf({ ...pages, ...edit }));

	const texts = listFiles(site).filter((path) => path.endsWith('.pf_fragment'));
	const same = texts.filter((path) => before.get(path) === statSync(join(site, path)).mtimeMs);
	expect(texts).toHaveLength(3);
	expect(same).toHaveLength(1);
});

test('without an edit nothing is indexed again', async () => {
	const { build, written } = makeSite();
	await build(pages);
	const before = written();

	expect((await build({})).indexed).toEqual([]);
	expect(written()).toEqual(before);
});

test('a page that is gone, one that is new and one that nobody expected', async () => {
	const { site, build, written } = makeSite();
	await build(pages);
	rmSync(join(site, 'gout/signs'), { recursive: true });
	const other = { 'gout/other-name/index.html': page('Renamed') };

	expect((await build(other)).indexed).toEqual(['/gout/', '/gout/other-name/']);
	const { 'gout/signs/index.html': _, ...left } = pages;
	expect(written()).toEqual(await indexOf({ ...left, ...other }));
	expect((await build({})).indexed).toEqual([]);
});

test('what was lost or was written without the index is made again', async () => {
	const { root, site, write, build, written } = makeSite();
	await build(pages);
	const before = written();

	const [text = ''] = listFiles(site).filter((path) => path.endsWith('.pf_fragment'));
	rmSync(join(site, text));
	expect((await build({})).indexed).not.toEqual([]);
	expect(written()).toEqual(before);

	for (const part of listFiles(join(root, 'parts'))) writeFileSync(join(root, 'parts', part), 'x');
	expect((await build({})).indexed).toHaveLength(3);
	expect(written()).toEqual(before);

	// As a build that was stopped leaves it.
	write('lupus/index.html', page('Fever', 'Lupus'));
	expect((await build({})).indexed).toEqual(['/lupus/']);
	expect(written()).toEqual(
		await indexOf({ ...pages, 'lupus/index.html': page('Fever', 'Lupus') })
	);

	expect((await build({}, '2')).indexed).toHaveLength(3);
	expect(existsSync(join(site, 'index/pagefind.js'))).toBe(true);
});

test('parts of topics that are gone are not kept', async () => {
	const { root, site, build } = makeSite();
	await build(pages);
	const count = () => listFiles(join(root, 'parts')).length;
	expect(count()).toBe(2);
	rmSync(join(site, 'lupus'), { recursive: true });
	expect(await build({})).toMatchObject({ pages: 2, indexed: [] });
	expect(count()).toBe(1);
});

test('what was kept of shards is joined without indexing it again, as if it had been built in one piece', async () => {
	const { root, build, written, keepShard } = makeSite();
	const { 'lupus/index.html': lupus, ...gout } = pages;
	await keepShard(gout);
	await keepShard({ 'lupus/index.html': lupus });

	expect((await build({})).indexed).toEqual([]);
	expect(written()).toEqual(await indexOf(pages));
	// The site has the texts now.
	expect(listFiles(join(root, 'parts')).filter((path) => path.endsWith('.texts'))).toEqual([]);
	expect((await build({})).indexed).toEqual([]);
});

test('a site with nothing to search has an index, too', async () => {
	const { build } = makeSite();
	expect(await build({ 'index.html': 'a library' })).toEqual({
		pages: 0,
		sections: 0,
		indexed: [],
	});
});
