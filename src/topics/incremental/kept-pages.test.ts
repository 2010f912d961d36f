import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
	dropGonePages,
	keepPages,
	lookAtSite,
	noteBeside,
	noteRewritten,
	removeEmptyFolders,
} from './kept-pages.ts';
import type { PageList } from './page-list.ts';

const page = (path: string) => `${path}/index.html`;

const pathsOf = (kept: ReadonlyMap<string, unknown>) => [...kept.keys()].sort();

/** A site with pages, a style and a file of an author, and a cache; all written at second 100. */
async function makeSite() {
	const root = await mkdtemp(join(tmpdir(), 'vademecum-kept-'));
	onTestFinished(() => rm(root, { recursive: true }));
	const write = async (path: string, second = 100) => {
		const file = join(root, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, path);
		await utimes(file, second, second);
	};
	const list = (paths: readonly string[], astros: readonly string[] = []): PageList => ({
		keys: new Map(paths.map((path) => [page(path), '1'])),
		astros: new Set(astros.map(page)),
		written: 200_000,
	});
	for (const name of ['a', 'b', 'é c']) {
		await write(`site/${page(name)}`);
		await write(`cache/dist/${page(name)}`);
	}
	await write('site/_astro/style.css');
	const site = pathToFileURL(`${root}/site/`);
	const cache = pathToFileURL(`${root}/cache/`);
	const left = async () =>
		(await readdir(join(root, 'site'), { recursive: true })).filter((path) => /\./.test(path));
	return { root, site, cache, write, list, left };
}

test('only pages that may be taken over stay', async () => {
	const { site, cache, list, left } = await makeSite();
	const pages = list(['a'], ['é c']);

	const { kept } = await keepPages({ site, cache }, lookAtSite(site), pages, new Map());
	expect(pathsOf(kept)).toEqual([page('a'), page('é c')]);
	expect(kept.get(page('a'))).toEqual({ mtimeMs: 100_000, size: 'site/a/index.html'.length });
	expect((await left()).sort()).toEqual([page('a'), page('é c')]);
});

test('what others look after is left alone, and nothing beside it', async () => {
	const { site, cache, write, list, left } = await makeSite();
	await write('site/index/of/a.json');
	await write('site/index/offer.json');

	const isOthers = (path: string) => path.startsWith('index/of/');
	expect(
		pathsOf(
			(await keepPages({ site, cache }, lookAtSite(site, isOthers), list(['a']), new Map())).kept
		)
	).toEqual([page('a')]);
	expect((await left()).sort()).toEqual([page('a'), 'index/of/a.json']);
});

test('nothing stays after a build that left no list, neither in the site nor of copies', async () => {
	const { root, site, cache, left } = await makeSite();

	expect(
		pathsOf((await keepPages({ site, cache }, lookAtSite(site), undefined, new Map())).kept)
	).toEqual([]);
	expect(await left()).toEqual([]);
	expect(existsSync(join(root, 'cache/dist'))).toBe(false);
});

test('a page that a build wrote which did not come to its end is not taken over', async () => {
	const { root, site, cache, list, write } = await makeSite();
	for (const name of ['a', 'é c']) await write(`site/${page(name)}`, 300);
	await write(`cache/dist/${page('a')}`, 300);

	const pages = list(['é c'], ['a', 'b']);
	expect(
		pathsOf((await keepPages({ site, cache }, lookAtSite(site), pages, new Map())).kept)
	).toEqual([page('b')]);
	expect(existsSync(join(root, 'cache/dist', page('a')))).toBe(false);
	expect(existsSync(join(root, 'cache/dist', page('b')))).toBe(true);
});

test('a page that was written anew after the list stays, until it is written once more', async () => {
	const { site, cache, list, write } = await makeSite();
	await write(`site/${page('a')}`, 300);
	await write(`site/${page('b')}`, 300);
	await noteRewritten({ site, cache }, [page('a'), page('b')]);
	await write(`site/${page('b')}`, 301);

	expect(
		pathsOf((await keepPages({ site, cache }, lookAtSite(site), list(['a', 'b']), new Map())).kept)
	).toEqual([page('a')]);
});

test('a page that the site no longer has goes, one that was written anew stays', async () => {
	const { site, cache, list, write, left } = await makeSite();
	const pages = list(['a', 'b', 'é c']);
	const { kept, removed } = await keepPages({ site, cache }, lookAtSite(site), pages, new Map());
	await write(`site/${page('b')}`, 400);
	const gone = dropGonePages(kept.keys(), new Set([page('a')]), site, 350_000, []);
	removeEmptyFolders(site, [...removed, ...gone]);

	expect((await left()).sort()).toEqual([page('a'), page('b')]);
	expect((await readdir(site)).sort()).toEqual(['a', 'b']);
});

test('what stands beside a page stays and goes with it, if it was made with the same', async () => {
	const { site, cache, write, list, left } = await makeSite();
	const beside = (version: string) => new Map([['index.md', version]]);
	const copies = ['a/index.md', 'b/index.md', 'gone/index.md', 'late/index.md'];
	for (const path of copies) await write(`site/${path}`);
	// A page that was changed when the list was written is rendered again, what is beside it is not.
	await write(`site/${page('late')}`, 300);
	const pages = list(['a', 'b', 'late']);
	await noteBeside(cache, beside('1'));

	const { kept } = await keepPages({ site, cache }, lookAtSite(site), pages, beside('1'));
	const stay = [page('a'), 'a/index.md', page('b'), 'b/index.md', 'late/index.md'];
	expect((await left()).sort()).toEqual(stay);

	dropGonePages(kept.keys(), new Set([page('b')]), site, 350_000, ['index.md']);
	expect((await left()).sort()).toEqual([page('b'), 'b/index.md']);

	await keepPages({ site, cache }, lookAtSite(site), pages, beside('2'));
	expect(await left()).toEqual([page('b')]);
});

test('what a build wrote beside a page that did not come to its end does not stay', async () => {
	const { site, cache, write, list, left } = await makeSite();
	await noteBeside(cache, new Map([['index.md', '1']]));
	await write('site/a/index.md', 300);

	await keepPages({ site, cache }, lookAtSite(site), list(['a']), new Map([['index.md', '1']]));
	expect(await left()).toEqual([page('a')]);
});
