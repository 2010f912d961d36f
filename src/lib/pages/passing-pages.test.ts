import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import type { PageThread } from './page-thread.ts';
import type { BuiltPage } from './read-pages.ts';
import { changePages, passChanges, passRest, passTakenOver, watchPages } from './passing-pages.ts';

/** Begins a build whose renderer gives a page or, below `/files/`, something else. */
function makeBuild() {
	let wrap: (renderer: AstroPrerenderer) => AstroPrerenderer = (renderer) => renderer;
	const setPrerenderer = (set: unknown) => void (wrap = set as typeof wrap);
	const seen: string[] = [];
	const thread = {
		add: (file: string, content: Uint8Array) =>
			void seen.push(`${file}: ${Buffer.from(content).toString()}`),
		addBuilt: (pages: { file: string; built?: BuiltPage }[]) =>
			void seen.push(...pages.map(({ file, built }) => [file, built?.stamp].join(' ').trim())),
		end: () => void seen.push('end'),
	} as unknown as PageThread<unknown>;
	passChanges(setPrerenderer);
	watchPages(setPrerenderer, '/base', thread);
	watchPages(setPrerenderer, '/base', thread);
	const renderer = wrap({
		render: async ({ url }: Request) =>
			new Response('été', {
				status: url.includes('gone') ? 404 : 200,
				headers: { 'content-type': url.includes('files') ? 'text/plain' : 'text/html' },
			}),
	} as unknown as AstroPrerenderer);
	const render = async (path: string) => {
		const rendered = await renderer.render(new Request(`http://a.org${path}`), {} as never);
		return (rendered instanceof Response ? rendered : rendered.response).text();
	};
	return { render, seen };
}

const builtPages = (...files: string[]) =>
	files.map((file) => [file, { stamp: '1 2', beside: [] }] as const);

test('pages are changed, and all who watch see what they have become', async () => {
	changePages((page) => Buffer.from(`<p>${Buffer.from(page).toString()}`));
	changePages((page) => Buffer.from(`${Buffer.from(page).toString()}</p>`));
	const { render, seen } = makeBuild();

	expect(await render('/base/gout/')).toBe('<p>été</p>');
	expect(seen).toEqual(['gout/index.html: <p>été</p>', 'gout/index.html: <p>été</p>']);
});

test('files are not changed, and only pages that exist are watched', async () => {
	changePages(() => Buffer.from('changed'));
	const { render, seen } = makeBuild();

	expect(await render('/base/files/a.txt')).toBe('été');
	expect(await render('/base/files/references.bib/')).toBe('été');
	expect(await render('/base/gone/')).toBe('changed');
	expect(seen).toEqual([]);
});

test('all who watch get the pages that were taken over, and no files', () => {
	const { seen } = makeBuild();
	passTakenOver(builtPages('gout/index.html', 'gout/references.bib'), []);

	expect(seen.filter((file) => !file.includes(':'))).toEqual([
		'gout/index.html 1 2',
		'gout/index.html 1 2',
	]);
});

test('the page at fault is named, and another build is set up anew', async () => {
	changePages(() => {
		throw new Error('has no head');
	});
	await expect(makeBuild().render('/base/gout/')).rejects.toThrow('/base/gout/: has no head');
	expect(await makeBuild().render('/base/gout/')).toBe('été');
});

test('all other pages come last, but for those of folders that have none', async () => {
	const site = await mkdtemp(join(tmpdir(), 'vademecum-passing-'));
	onTestFinished(() => rm(site, { recursive: true }));
	for (const name of ['gout', 'lupus', 'lupus/print']) {
		await mkdir(join(site, name));
		await writeFile(join(site, name, 'index.html'), '');
	}
	await writeFile(join(site, '404.html'), '');
	const { seen } = makeBuild();
	seen.length = 0;
	passTakenOver(builtPages('gout/index.html', 'lupus/index.html'), ['gout']);
	seen.length = 0;
	passRest(pathToFileURL(`${site}/`));

	const rest = ['404.html', 'lupus/index.html', 'lupus/print/index.html', 'end'];
	expect(seen).toEqual([...rest, ...rest]);
});
