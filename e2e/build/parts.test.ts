import { appendFile, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { sampleLibraries } from './any-library.ts';
import { buildFast, prepareSite, runBuild, startBuild, writeFiles } from '../site/build-site.ts';
import { readSite } from '../site/read-site.ts';
import { makeSmallTopic } from '../site/topics.ts';

// The first test leaves its site to the others.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let root: string;
const slugs = ['text', 'title', 'data', 'page-gone', 'same-time', 'untouched', 'topic-gone'];

// The same topics beside those in each run. Others: SEED=$RANDOM npx playwright test --config e2e parts
const [[anyTopics, anyEdits] = [{}, []]] = sampleLibraries(1, Number(process.env['SEED'] ?? 125));

test.afterAll(() => rm(root, { recursive: true, force: true }));

test('any library builds, renders what edits touch, and after killed builds, junk and builds at once is byte for byte what a share of a clean build, which then was damaged, and a build of the rest make', async () => {
	const made = slugs.map((slug) => makeSmallTopic(slug, `Topic ${slug}`));
	root = await prepareSite(Object.assign({}, ...made, withAssets, withComponent, anyTopics));
	await writeFiles(root, {
		'own/style.css': '@import "./more.css";',
		'own/more.css': 'a { color: red }',
	});
	const own = "vademecum({ starlight: { customCss: ['./own/style.css'] } })";
	await replace(join(root, 'astro.config.mjs'), 'vademecum({})', own);
	const docs = join(root, 'content', 'docs');
	const sameTime = join(docs, 'same-time/overview.mdx');
	await utimes(sameTime, 1, 1);
	await build();

	for (const path of Object.keys(anyTopics)) {
		await rm(join(docs, path.split('/')[0] ?? ''), { recursive: true, force: true });
	}
	const anyEdited = anyEdits.reduce((files, edit) => edit(files), anyTopics);
	await writeFiles(docs, anyEdited);
	await killBuild();
	await appendFile(join(docs, 'text/overview.mdx'), '\n- A new statement on CRP.\n');
	await replace(join(docs, 'title/management.mdx'), 'title: Management', 'title: What to do');
	await replace(join(docs, 'data/topic.yml'), 'Topic data', 'Another title');
	await rm(join(docs, 'page-gone/prognosis.mdx'));
	await rm(join(docs, 'topic-gone'), { recursive: true });
	await writeFiles(docs, makeSmallTopic('new', 'A new topic'));
	await replace(join(docs, 'assets/square.svg'), 'width="9"', 'width="8"');
	// An edit that keeps the size and the time of a file is one; another time alone is none.
	await replace(sameTime, 'a thing', 'a place');
	await utimes(sameTime, 1, 1);
	await utimes(join(docs, 'untouched/overview.mdx'), 1, 1);
	const touched = ['assets', 'data', 'new', 'page-gone', 'same-time', 'text', 'title'];
	const all = [...touched, 'untouched'];
	await writeFiles(root, { '.cache/parts/used.json': 'junk' });
	// The other begins to render long after this one, which need not start a process, has looked for parts.
	const [rendered, other] = await Promise.all([build(), runBuild(root)]);
	expect(other.code, other.output).toBe(0);
	expect(toRender(rendered)?.filter((slug) => all.includes(slug))).toEqual(touched);
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

	const output = await build();
	expect(toRender(output)).toEqual([]);
	// That there is nothing to render is no fault.
	expect(output).not.toMatch(/No files found|does not exist or is empty/);
	expect(await readSite(join(root, 'dist'))).toEqual(clean);
});

test('the checks see an edit that keeps the size and the time of a file', async () => {
	const file = join(root, 'content/docs/same-time/overview.mdx');
	const text = await readFile(file, 'utf8');
	await writeFile(file, text.replace('a place', '[@abc]X'));
	await utimes(file, 1, 1);
	const { code, output } = await buildFast(root);
	expect(code).toBe(1);
	expect(output).toContain('content/docs/same-time/overview.mdx:8 cites “abc”');
	const built = join(root, 'dist/same-time/overview/index.html');
	expect(await readFile(built, 'utf8')).toContain('a place');
	await writeFile(file, text);
});

test('a style sheet outside the content has all topics rendered again', async () => {
	await writeFile(join(root, 'own/more.css'), 'a { color: blue }');
	expect(await planned()).toEqual(await listTopics());
});

/** A topic with pictures and a source, each of which leaves something in `_astro`. */
const withAssets = {
	...makeSmallTopic('assets', 'Topic with assets'),
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

/** A page with a component, whose topic is rendered by a process of its own, and so by few of the builds. */
const withComponent = {
	'untouched/overview.mdx': `---
title: Overview
---
import { Card } from '@astrojs/starlight/components';

## Definition

<Card title="A card">With a text.</Card>
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
	await wait(1000 + Math.random() * 5000);
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
		// That of the topic: those of any library are others.
		if ((await readFile(join(parts, path), 'utf8')).includes('M0 0h9')) await rm(join(parts, path));
	}
	return ['assets', emptied, changed, cut];
}

/** The names of all topics. */
async function listTopics(): Promise<string[]> {
	const all = await readdir(join(root, 'content/docs'), { withFileTypes: true });
	return all.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

/** Begins to build, and tells which topics would be rendered. */
async function planned(): Promise<string[] | undefined> {
	const child = startBuild(root);
	let output = '';
	for await (const chunk of child.stdout) if (toRender((output += String(chunk)))) break;
	child.kill('SIGKILL');
	return toRender(output);
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
