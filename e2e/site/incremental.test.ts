import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { promises } from '../promises.ts';
import { prepareSite, runBuild, writeFiles } from './build-site.ts';
import { readSite } from './read-site.ts';
import { makeTopic } from './topics.ts';

// The first test leaves its site, and what a clean build makes of it, to the others.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let root: string;
let clean: Map<string, string>;
/** Where the pictures for links stand, which show only what `topic.yml` says. */
const pictures = 'og';
const slugs = ['text', 'title', 'data', 'page-gone', 'untouched', 'topic-gone'];

test.afterAll(() => rm(root, { recursive: true, force: true }));

test('a build after edits renders what they touch, and is byte for byte a clean build', async () => {
	const topics = slugs.map((slug) => makeTopic(slug, `Topic ${slug}`));
	root = await prepareSite(Object.assign({}, ...topics, withAssets));
	const docs = join(root, 'content', 'docs');
	await build();

	await appendFile(join(docs, 'text/overview.mdx'), '\n- A new statement on CRP.\n');
	await replace(join(docs, 'title/management.mdx'), 'title: Management', 'title: What to do');
	await replace(join(docs, 'data/topic.yml'), 'Topic data', 'Another title');
	await rm(join(docs, 'page-gone/prognosis.mdx'));
	await rm(join(docs, 'topic-gone'), { recursive: true });
	await writeFiles(docs, makeTopic('new', 'A new topic'));
	await replace(join(docs, 'assets/square.svg'), 'width="9"', 'width="8"');
	const { rendered, stayed } = await buildAgain();
	const edited = await readSite(join(root, 'dist'));
	expect(topicsOf(stayed)).toEqual(new Set(['untouched', 'assets', pictures]));
	for (const topic of ['text', 'title', 'data', 'page-gone', 'new', 'assets']) {
		const pages = rendered.filter((path) => path.startsWith(`/${topic}/`));
		expect(pages.length, topic).toBeGreaterThan(0);
		expect(pages.length, topic).toBeLessThanOrEqual(promises.renderedOfEditedTopic);
	}
	const others = rendered.filter(
		(path) => !/^\/(?:text|title|data|page-gone|new|assets)\//.test(path)
	);
	expect(others.length, others.join()).toBeLessThanOrEqual(promises.renderedOfNoTopic);

	await forget();
	await build();
	clean = await readSite(join(root, 'dist'));
	expect(edited).toEqual(clean);
});

test('what all pages are rendered with has all of them rendered again', async () => {
	const vocabulary = join(root, 'content/vocabulary.yml');
	const page = join(root, 'content/docs/new/overview.mdx');
	const before = await Promise.all([vocabulary, page].map((file) => readFile(file, 'utf8')));
	// Here the words behind abbreviations.
	await appendFile(vocabulary, '- term: statistical process\n  abbreviations: [SPX]\n');
	await appendFile(page, '\n- SPX.\n');
	expect(topicsOf((await buildAgain()).stayed)).toEqual(new Set([pictures]));
	const html = await readFile(join(root, 'dist/new/overview/index.html'), 'utf8');
	expect(html).toContain('<abbr title="statistical process">SPX</abbr>');
	await writeFile(vocabulary, before[0] ?? '');
	await writeFile(page, before[1] ?? '');
});

test('shards, joined, are byte for byte the site in one piece', async () => {
	await forget();
	await build('--shard', '1/2');
	await build('--shard', '2/2');
	const pagesOf = async (shard: string) => {
		const paths = [...(await readSite(join(root, 'dist-shards', shard))).keys()];
		return topicsOf(paths.filter((path) => slugs.includes(path.split('/')[1] ?? '')));
	};
	expect(await pagesOf('1-of-2')).toEqual(new Set(['data', 'page-gone']));
	expect(await pagesOf('2-of-2')).toEqual(new Set(['text', 'title', 'untouched']));

	await build('--join');
	expect(await readSite(join(root, 'dist'))).toEqual(clean);
});

/** A topic with pictures, a component and a source, each of which leaves something in `_astro`. */
const withAssets = {
	...makeTopic('assets', 'Topic with assets'),
	'assets/overview.mdx': `---
title: Overview
---
import { Card } from '@astrojs/starlight/components';

## Definition

![A square](./square.svg)

- A statement. [@abramowicz2015]

<Card title="A card">With a text.</Card>
`,
	'assets/atlas.md': `---
title: Atlas
---

## Pictures

![A square](./square.svg)
`,
	'assets/square.svg':
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>',
};

async function build(...args: string[]): Promise<string> {
	const { code, output } = await runBuild(root, {}, args);
	expect(code, output).toBe(0);
	return output;
}

/** Removes what builds left: the next one is as after a fresh clone. */
async function forget(): Promise<void> {
	for (const kept of ['.cache', '.astro', 'dist', 'node_modules']) {
		await rm(join(root, kept), { recursive: true, force: true });
	}
}

/** Builds once more. Tells which files were rendered, and which pages and pictures stayed as they were. */
async function buildAgain(): Promise<{ rendered: string[]; stayed: string[] }> {
	const start = Date.now();
	const output = await build();
	const named = [...output.matchAll(/Rendered (\/\S*)/g)];
	const astros = [...output.matchAll(/─ (\/\S*)\s+\((.*)\)/g)];
	// Of pages with pictures and components, Astro says itself that it left them alone.
	const rendered = [...named, ...astros.filter(([, , how = '']) => !/restored|cached/.test(how))];
	const dist = join(root, 'dist');
	const files = await readdir(dist, { recursive: true });
	const shown = files.filter((path) => path.endsWith('.html') || path.startsWith(`${pictures}/`));
	const stayed: string[] = [];
	for (const path of shown) {
		if ((await stat(join(dist, path))).mtimeMs < start) stayed.push(`/${path}`);
	}
	return { rendered: [...new Set(rendered.map(([, path = '']) => path))], stayed };
}

/** The first folders of paths. */
const topicsOf = (paths: readonly string[]): Set<string> =>
	new Set(paths.map((path) => path.split('/')[1] ?? ''));

async function replace(file: string, text: string, by: string): Promise<void> {
	await writeFile(file, (await readFile(file, 'utf8')).replace(text, by));
}
