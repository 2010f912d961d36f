import { readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { sampleLibraries } from './any-library.ts';
import { buildFast, prepareSite, startBuild, writeFiles } from '../site/build-site.ts';
import { readSite } from '../site/read-site.ts';
import { makeSmallTopic } from '../site/topics.ts';

// The first test leaves its site to the others.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let root: string;
const slugs = ['title', 'sourced', 'data', 'page-gone', 'same-time', 'untouched', 'topic-gone'];

// The same topics beside those in each run. Others: SEED=$RANDOM npx playwright test --config e2e parts
const [[anyTopics, anyEdits] = [{}, []]] = sampleLibraries(1, Number(process.env['SEED'] ?? 125));

test.afterAll(() => rm(root, { recursive: true, force: true }));

test('any library builds beside a build that is killed, renders what edits touch, and is byte for byte what a share of a clean build, which then was damaged, and a build of the rest make', async () => {
	const made = slugs.map((slug) => makeTinyTopic(slug, `Topic ${slug}`));
	const files = Object.assign({}, ...made, withAssets, withComponent, withNeighbour, anyTopics);
	files['sourced/overview.mdx'] += '\n- A statement. [@hinze2018]\n';
	files['data/overview.mdx'] += '\nSee [Surgery](/title/management/#surgery).\n';
	root = await prepareSite(files);
	await writeFiles(root, {
		'own/style.css': '@import "./more.css";',
		'own/more.css': 'a { color: red }',
	});
	const own = "vademecum({ starlight: { customCss: ['./own/style.css'] } })";
	await replace(join(root, 'astro.config.mjs'), 'vademecum({})', own);
	const docs = join(root, 'content', 'docs');
	await rename(join(docs, 'untouched'), join(root, 'own/untouched'));
	await symlink('../../own/untouched', join(docs, 'untouched'));
	const sameTime = join(docs, 'same-time/overview.mdx');
	await utimes(sameTime, 1, 1);
	await Promise.all([build(), killBuild()]);

	for (const path of Object.keys(anyTopics)) {
		await rm(join(docs, path.split('/')[0] ?? ''), { recursive: true, force: true });
	}
	const anyEdited = anyEdits.reduce((files, edit) => edit(files), anyTopics);
	await writeFiles(docs, anyEdited);
	await replace(join(docs, 'title/management.mdx'), 'title: Management', 'title: What to do');
	await replace(join(docs, 'data/topic.yml'), 'Topic data', 'Another title');
	const bibliography = join(root, 'content/references.bib');
	await replace(
		bibliography,
		'@article{hinze2018,\n  title = {',
		'@article{hinze2018,\n  title = {The '
	);
	await replace(
		bibliography,
		'@',
		`@book{new, title = {New}, year = 2026, isbn = {9780306406157}}\n@`
	);
	await rm(join(docs, 'page-gone/overview.mdx'));
	await rm(join(docs, 'topic-gone'), { recursive: true });
	await writeFiles(docs, makeTinyTopic('new', 'A new topic'));
	await replace(join(docs, 'assets/square.svg'), 'width="9"', 'width="8"');
	// An edit that keeps the size and the time of a file is one; another time alone is none.
	await replace(sameTime, 'a thing', 'a place');
	await utimes(sameTime, 1, 1);
	await utimes(join(docs, 'untouched/overview.mdx'), 1, 1);
	const touched = [
		'assets',
		'data',
		'neighbour',
		'new',
		'page-gone',
		'same-time',
		'sourced',
		'title',
	];
	const all = [...touched, 'untouched'];
	await writeFiles(root, { '.cache/parts/used.json': 'junk' });
	const rendered = await build();
	expect(toRender(rendered)?.filter((slug) => all.includes(slug))).toEqual(touched);
	const { length } = toRender(rendered) ?? [];
	expect(rendered).toContain(`${length}/${length} topics rendered`);
	const edited = await readSite(join(root, 'dist'));

	await forget();
	const share = toRender(await build('--shard', '1/2')) ?? [];
	const damaged = await damageParts(share);
	const rest = toRender(await build());
	const topics = await listTopics();
	expect(share).toEqual(topics.slice(0, Math.round(topics.length / 2)));
	expect(rest).toEqual([...damaged, ...topics.slice(share.length)].sort());
	const clean = await readSite(join(root, 'dist'));
	expect(edited, JSON.stringify([anyTopics, anyEdited])).toEqual(clean);
});

test('a link to a section that another topic has no more stops the build, by file, line and edit', async () => {
	const file = join(root, 'content/docs/title/management.mdx');
	await replace(file, '## Surgery', '## Operation');
	const { code, output } = await buildFast(root);
	expect(code).toBe(1);
	expect(toRender(output)).toEqual(['title']);
	expect(output).toContain(
		'content/docs/data/overview.mdx:10 links to /title/management/#surgery, but there is no “surgery” on that page → write one of its sections, or the page alone: /title/management/'
	);
	await replace(file, '## Operation', '## Surgery');
});

test('the checks see an edit that keeps the size and the time of a file, and a style sheet outside the content has all topics rendered again', async () => {
	const file = join(root, 'content/docs/same-time/overview.mdx');
	await replace(file, 'a place', '[@abc]X');
	await utimes(file, 1, 1);
	await writeFile(join(root, 'own/more.css'), 'a { color: blue }');
	const { code, output } = await buildFast(root);
	expect(code).toBe(1);
	expect(output).toContain('content/docs/same-time/overview.mdx:8 cites “abc”');
	expect(toRender(output)).toEqual(await listTopics());
	const built = join(root, 'dist/same-time/overview/index.html');
	expect(await readFile(built, 'utf8')).toContain('a place');
});

/** A topic of three pages, which takes less time to build. */
const makeTinyTopic = (slug: string, title: string): Record<string, string> => {
	const { [`${slug}/prognosis.mdx`]: _, ...files } = makeSmallTopic(slug, title);
	return files;
};

/** A topic with pictures and a source, each of which leaves something in `_astro`. */
const withAssets = {
	...makeTinyTopic('assets', 'Topic with assets'),
	'assets/overview.mdx': `---
title: Overview
---

## Definition

![A square](./square.svg)

- A statement. [@abramowicz2015]
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

/**
 * A page with a component, whose topic is rendered by a process of its own: else those rendered beside it would differ from
 * what they are when it has gone.
 */
const withComponent = {
	'topic-gone/overview.mdx': `---
title: Overview
---
import { Card } from '@astrojs/starlight/components';

## Definition

<Card title="A card">With a text.</Card>
`,
};

/** A page with a picture of another topic. */
const withNeighbour = {
	...makeTinyTopic('neighbour', 'Topic beside another'),
	'neighbour/overview.mdx': `---
title: Overview
---

## Definition

![A square](../assets/square.svg)
`,
};

async function build(...args: string[]): Promise<string> {
	const { code, output } = await buildFast(root, {}, args);
	expect(code, output).toBe(0);
	return output;
}

/** Begins a build and ends it at some moment, with no time to put anything in order. */
async function killBuild(): Promise<void> {
	const child = startBuild(root);
	await wait(1000 + Math.random() * 3000);
	child.kill('SIGKILL');
}

/** Damages parts of some topics, each in a way of its own. Returns their names. */
async function damageParts(slugs: readonly string[]): Promise<string[]> {
	const parts = join(root, '.cache/parts');
	const stored = await readdir(parts, { recursive: true });
	const pageOf = (slug: string) =>
		stored.find((path) => path.endsWith(`/files/${slug}/index.html`)) ?? '';
	const [emptied = '', changed = '', cut = ''] = slugs.filter((slug) => slug !== 'assets');
	await writeFile(join(parts, pageOf(emptied)), '');
	await writeFile(join(parts, pageOf(changed)), 'junk');
	const manifest = join(parts, pageOf(cut).split('/')[0] ?? '', 'part.json');
	await writeFile(manifest, (await readFile(manifest, 'utf8')).slice(0, -9));
	for (const path of stored.filter((path) => path.endsWith('.svg'))) {
		// That of two topics: those of any library are others.
		if ((await readFile(join(parts, path), 'utf8')).includes('M0 0h9')) await rm(join(parts, path));
	}
	return ['assets', 'neighbour', emptied, changed, cut];
}

/** The names of all topics. */
async function listTopics(): Promise<string[]> {
	const names = await readdir(join(root, 'content/docs'));
	return names.filter((name) => !name.includes('.')).sort();
}

/** The topics that a build has to render, by what it printed. */
function toRender(output: string): string[] | undefined {
	const found = / to render(?:: ([^.]*))?\./.exec(output);
	return found?.[1]?.split(', ') ?? (found ? [] : undefined);
}

/** Removes what builds left: the next one is as after a fresh clone. */
async function forget(): Promise<void> {
	for (const left of ['.cache', '.astro', 'dist', 'node_modules']) {
		await rm(join(root, left), { recursive: true, force: true });
	}
}

async function replace(file: string, text: string, by: string): Promise<void> {
	await writeFile(file, (await readFile(file, 'utf8')).replace(text, by));
}
