import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { PagePath } from './page-file.ts';
import { WrittenPages } from './written-pages.ts';

let folder: string;
/** The addresses that were rendered. */
let rendered: string[];
/** The files that were told of. */
let told: string[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vademecum-written-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	rendered = [];
	told = [];
});

const path = (pathname: string, type = 'page', cacheKey: string | undefined = '1') =>
	({ pathname, route: { type }, ...(cacheKey && { cacheKey }) }) as PagePath;

/** A renderer of some pages; what it makes of the address of each may be told. */
function rendererOf(
	paths: PagePath[],
	make: (address: string) => Response | object = (address) => new Response(`É ${address}`)
): AstroPrerenderer {
	const render = async ({ url }: Request) => {
		const address = decodeURI(new URL(url).pathname);
		rendered.push(address);
		return make(address);
	};
	return { name: 'test', getStaticPaths: async () => paths, render } as AstroPrerenderer;
}

const pagesOf = (others: string[] = [], url = 'https://example.org/revision/') =>
	new WrittenPages({
		site: pathToFileURL(`${folder}/`),
		url: new URL(url),
		atOnce: 2,
		others: new Set(others),
		tellOf: (pages) => (file) => void told.push(`${pages} ${file}`),
	});

const contentOf = (file: string) => readFile(join(folder, file), 'utf8');

test('pages and files that say what they show are written, and Astro goes through the others', async () => {
	const others = [path('/', 'page', ''), path('/old/', 'redirect')];
	const own = [path('/gout/é c/'), path('gout/signs'), path('/gout/a.bib/', 'endpoint')];
	const pages = pagesOf();

	const left = await pages.wrap(rendererOf([...others, ...own])).getStaticPaths();
	expect(left).toEqual(others);
	expect(await contentOf('gout/é c/index.html')).toBe('É /revision/gout/é c/');
	expect(await contentOf('gout/signs/index.html')).toBe('É /revision/gout/signs/');
	expect(await contentOf('gout/a.bib')).toBe('É /revision/gout/a.bib/');
	expect(pages.addresses).toEqual(['gout/é c/', 'gout/signs/']);
	expect(told.sort()).toEqual(['3 gout/a.bib', '3 gout/signs/index.html', '3 gout/é c/index.html']);
});

test('a page that Astro has a copy of, or authors a file for, is left to Astro', async () => {
	const paths = [path('/gout/'), path('/lupus/')];
	const wrapped = pagesOf(['gout/index.html']).wrap(rendererOf(paths));

	expect(await wrapped.getStaticPaths()).toEqual([paths[0]]);
	expect(rendered).toEqual(['/revision/lupus/']);
});

test('what Astro keeps something of is rendered once, and handed to it', async () => {
	const metadata = { staticImages: [{}] };
	const gout = path('/gout/');
	const make = (address: string) => ({ response: new Response(`É ${address}`), metadata });
	const wrapped = pagesOf().wrap(rendererOf([gout], make));

	expect(await wrapped.getStaticPaths()).toEqual([gout]);
	const request = new Request('https://example.org/revision/gout/');
	const again = await wrapped.render(request, { routeData: gout.route });
	if (again instanceof Response) throw new Error('Astro is not told what to keep.');
	expect(await again.response.text()).toBe('É /revision/gout/');
	expect(again.metadata).toBe(metadata);
	expect(rendered).toHaveLength(1);
});

test('a page that cannot be rendered is the first that Astro gets, and all that follow it are left', async () => {
	const paths = ['a', 'b', 'broken', 'c', 'd', 'e'].map((name) => path(`/${name}/`));
	const make = (address: string) => {
		if (address.includes('broken')) throw new Error('It is broken.');
		return new Response('');
	};
	const wrapped = pagesOf().wrap(rendererOf(paths, make));

	const left = (await wrapped.getStaticPaths()).map(({ pathname }) => pathname);
	expect(left[0]).toBe('/broken/');
	expect(left).toEqual(expect.arrayContaining(['/d/', '/e/']));
	expect(left).not.toContain('/a/');
	await expect(
		wrapped.render(new Request('https://example.org/revision/broken/'), {} as never)
	).rejects.toThrow('It is broken.');
	expect(rendered.filter((address) => address.includes('broken'))).toHaveLength(1);
});

test('what is no page is not written', async () => {
	const gone = path('/gone/');
	const make = () => new Response('Gone.', { status: 404 });

	expect(
		await pagesOf()
			.wrap(rendererOf([gone], make))
			.getStaticPaths()
	).toEqual([gone]);
	await expect(contentOf('gone/index.html')).rejects.toThrow();
});

test('of two pages with one address the first one counts', async () => {
	const [first, second] = [path('/gout/'), path('gout')];
	expect(
		await pagesOf()
			.wrap(rendererOf([first, second]))
			.getStaticPaths()
	).toEqual([]);
	expect(rendered).toHaveLength(1);

	const silent = path('/gout/', 'page', '');
	const left = await pagesOf()
		.wrap(rendererOf([silent, second]))
		.getStaticPaths();
	expect(left).toEqual([silent, second]);
});
