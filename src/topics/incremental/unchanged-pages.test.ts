import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import type { PageThread } from '../../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../../lib/pages/passing-pages.ts';
import type { PageToRead } from '../../lib/pages/read-pages.ts';
import { UnchangedPages } from './unchanged-pages.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
type Route = Paths[number]['route'];

const path = (pathname: string, cacheKey?: string, type = 'page') => ({
	pathname,
	route: { type } as Route,
	...(cacheKey !== undefined && { cacheKey }),
});

const tracked = { contentEntryKeys: [], staticImages: [], referencedImages: [] };

/** A renderer of some pages; `metadata` is what it knows of each. */
function rendererOf(paths: Paths, metadata: object = tracked): AstroPrerenderer {
	const render = async () => ({ response: new Response('A page.'), metadata });
	return { name: 'test', getStaticPaths: async () => paths, render } as AstroPrerenderer;
}

/** Files that stand as the last build has left them. */
const keptFiles = (files: Iterable<string>) =>
	new Map([...files].map((file) => [file, { mtimeMs: 100, size: 7 }]));

/** Pages that follow a build with some, of which all files are still there. */
const unchangedAfter = (last: Record<string, string>, base = '/') => {
	const keys = new Map(Object.entries(last));
	const bundled = () => new Set(['b.mdx']);
	return new UnchangedPages({
		last: { keys, kept: keptFiles(keys.keys()) },
		beside: [],
		base,
		pictures: 'pictures',
		bundled,
		others: new Set(),
	});
};

const addressesOf = (paths: Paths) => paths.map(({ pathname }) => pathname);

test('pages and files that show what they did are not rendered', async () => {
	const pages = unchangedAfter({
		'gout/index.html': '1',
		'gout/é c/index.html': '1',
		'gout/references.bib': '1',
		'index.html': '1',
	});
	const renderer = rendererOf([
		path('gout', '1'),
		path('/gout/é c/', '1'),
		path('/gout/references.bib/', '1', 'endpoint'),
		path('/', '1'),
		path('/gout/new/', '1'),
	]);

	expect(addressesOf(await pages.wrap(renderer).getStaticPaths())).toEqual(['/gout/new/']);
	expect(pages.addresses).toEqual(['gout/', 'gout/é c/', '']);
	expect([...pages.keys.keys()]).not.toContain('gout/new/index.html');
});

test('what shows something else, is not there, or does not say what it shows is rendered', async () => {
	const keys = new Map([
		['changed/index.html', '1'],
		['removed/index.html', '1'],
		['silent/index.html', '1'],
	]);
	const kept = keptFiles(['changed/index.html', 'silent/index.html']);
	const pages = new UnchangedPages({
		last: { keys, kept },
		beside: [],
		base: '/',
		pictures: 'pictures',
		bundled: () => new Set(),
		others: new Set(),
	});
	const paths = [path('changed', '2'), path('removed', '1'), path('silent')];

	// What Astro goes by, if it is left to it, are the pictures, too.
	expect(await pages.wrap(rendererOf(paths)).getStaticPaths()).toEqual([
		path('changed', '2 pictures'),
		path('removed', '1 pictures'),
		path('silent'),
	]);
	expect(pages.addresses).toEqual([]);
});

test('of two routes with one address the first one counts', async () => {
	const pages = unchangedAfter({ 'gout/index.html': '1' });
	const renderer = rendererOf([path('gout', '1'), path('gout')]);
	expect(await pages.wrap(renderer).getStaticPaths()).toEqual([]);

	const others = unchangedAfter({ 'gout/index.html': '1' });
	const paths = [path('gout'), path('gout', '1')];
	const toRender = await others.wrap(rendererOf(paths)).getStaticPaths();
	expect(addressesOf(toRender)).toEqual(['gout', 'gout']);
});

test('a rendered page is noted, and Astro hears nothing that it could keep', async () => {
	const pages = unchangedAfter({}, '/revision');
	const paths = [path('gout/é c', '2'), path('gout/a.bib', '3', 'endpoint')];
	const renderer = pages.wrap(rendererOf(paths));
	await renderer.getStaticPaths();

	for (const { pathname, route } of paths) {
		const request = new Request(`http://localhost/revision/${encodeURI(pathname)}/`);
		expect(await renderer.render(request, { routeData: route })).toBeInstanceOf(Response);
	}
	expect(pages.keys).toEqual(
		new Map([
			['gout/é c/index.html', '2'],
			['gout/a.bib', '3'],
		])
	);
});

test.each([
	['a picture that was made smaller', { staticImages: [{}] }],
	['a picture as it is', { referencedImages: ['a.svg'] }],
	['a text with components', { contentEntryKeys: ['a.mdx', 'b.mdx'] }],
])('a page with %s is left to Astro', async (_, metadata) => {
	const pages = unchangedAfter({});
	const known = { ...tracked, ...metadata };
	const gout = path('gout', '2');
	const renderer = pages.wrap(rendererOf([gout], known));
	await renderer.getStaticPaths();

	const options = { routeData: gout.route };
	const result = await renderer.render(new Request('http://localhost/gout/'), options);
	expect(result).toMatchObject({ metadata: known });
	expect(pages.keys.size).toBe(0);
});

test('further pages are looked for where any is rendered or may stand, and nowhere else', async () => {
	const site = await mkdtemp(join(tmpdir(), 'vademecum-unchanged-'));
	onTestFinished(() => rm(site, { recursive: true }));
	const files = ['gout', 'lupus', 'lupus/signs', 'public'].map((path) => `${path}/index.html`);
	for (const file of [...files, 'gout/more.html', 'lupus/more.html', 'public/more.html']) {
		await mkdir(dirname(join(site, file)), { recursive: true });
		await writeFile(join(site, file), '');
	}
	const passed: PageToRead[][] = [];
	const thread = {
		addBuilt: (pages: PageToRead[]) => void passed.push(pages),
		end: () => undefined,
	} as unknown as PageThread<unknown>;
	watchPages((wrap) => void (typeof wrap === 'function' && wrap(rendererOf([]))), '/', thread);
	const pages = new UnchangedPages({
		last: {
			keys: new Map(files.map((file) => [file, '1'])),
			kept: keptFiles([...files, 'gout/index.md']),
		},
		beside: ['index.md'],
		base: '/',
		pictures: 'pictures',
		bundled: () => new Set(),
		others: new Set(['public']),
	});
	const paths = [
		path('gout', '1'),
		path('lupus', '1'),
		path('lupus/signs', '2'),
		path('public', '1'),
	];
	await pages.wrap(rendererOf(paths)).getStaticPaths();
	passRest(pathToFileURL(`${site}/`));

	const [takenOver = [], left = []] = passed;
	expect(takenOver).toEqual([
		{ file: 'gout/index.html', built: { stamp: '100 7', beside: ['index.md'] } },
		{ file: 'lupus/index.html', built: { stamp: '100 7', beside: [] } },
		{ file: 'public/index.html', built: { stamp: '100 7', beside: [] } },
	]);
	const rest = left.map(({ file }) => file);
	expect(rest).toContain('lupus/more.html');
	expect(rest).toContain('public/more.html');
	expect(rest).not.toContain('gout/more.html');
});
