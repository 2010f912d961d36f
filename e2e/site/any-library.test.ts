import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { buildCommand } from '../../src/lib/run.ts';
import { buildFast, prepareSite, runBuild, writeFiles } from './build-site.ts';
import { readSite } from './read-site.ts';

// The same libraries in each run. More, and others:
// LIBRARIES=20 SEED=$RANDOM npx playwright test --config e2e any-library
const libraries = Number(process.env['LIBRARIES'] ?? 1);
// Of this one a topic goes and another comes.
const seed = Number(process.env['SEED'] ?? 125);

test.describe.configure({ timeout: 300_000 * libraries });

/** Words of which some have stopped a build. */
const word = fc.constantFrom(
	...[
		'nodule',
		'constructor',
		'__proto__',
		'toString',
		'CK',
		'10⁹/L',
		'β₂',
		'<5 mg',
		'{x}',
		'ŁVEF',
		'“a”',
	],
	...['5 %', 'anti-MDA5', '🩺', 'hasOwnProperty', 'null', 'café', 'ﬁnding']
);
const escape = (text: string): string => text.replace(/[<{}]/g, '\\$&');
const sentence = fc
	.array(word, { minLength: 1, maxLength: 6 })
	.map((words) => escape(words.join(' ')));

const block = fc.oneof(
	fc
		.array(sentence, { minLength: 1, maxLength: 4 })
		.map((items) => items.map((item) => `- ${item}`).join('\n')),
	sentence,
	sentence.map((text) => `| A | B |\n|---|---|\n| ${text} | 1 |`),
	sentence.map((text) => `Text[^1].\n\n[^1]: ${text}`),
	sentence.map((text) => `<p class="x">${text}</p>`),
	fc.constant('![A square](./square.svg)'),
	fc.constant(':::tip[Pearl]\nText.\n:::')
);

const page = fc.record({
	sections: fc.array(fc.tuple(sentence, fc.array(block, { maxLength: 3 })), {
		minLength: 1,
		maxLength: 3,
	}),
	draft: fc.boolean(),
});

const writePage = (
	name: string,
	{ sections, draft }: { sections: [string, string[]][]; draft: boolean }
) =>
	[
		`---\ntitle: ${JSON.stringify(name)}\n${draft && name !== 'index' ? 'draft: true\n' : ''}---\n`,
		...sections.flatMap(([heading, blocks]) => [`## ${heading}`, ...blocks]),
	].join('\n\n') + '\n';

const slug = fc.constantFrom('gout', 'lupus', 'constructor', 'anca-2', 'sle');
const pageName = fc.constantFrom('index', 'overview', 'management', 'scores');

/** The files of a topic by path below `content/docs`, among them always a first page and a picture. */
const topic = fc
	.tuple(slug, fc.dictionary(pageName, page, { maxKeys: 3 }), page)
	.map(([slug, pages, index]) => ({
		[`${slug}/topic.yml`]: `title: Topic ${slug}\n`,
		[`${slug}/square.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
		...Object.fromEntries(
			Object.entries({ ...pages, index }).map(([name, page]) => [
				`${slug}/${name}.mdx`,
				writePage(name, page),
			])
		),
	}));

const library = fc
	.array(topic, { maxLength: 4 })
	.map((topics): Record<string, string> => Object.assign({}, ...topics))
	.chain((files) =>
		fc
			.boolean()
			.map((isBeside) =>
				isBeside ? { ...files, 'about-us.mdx': '---\ntitle: Us\n---\n\nText.\n' } : files
			)
	);

type Files = Record<string, string>;

/** An edit of a library: topics that come, go or change. */
const edit = fc.oneof(
	library.map((other) => (files: Files) => ({ ...files, ...other })),
	slug.map(
		(gone) => (files: Files) =>
			Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(`${gone}/`)))
	),
	fc.tuple(slug, sentence).map(([slug, text]) => (files: Files) => {
		const path = `${slug}/index.mdx`;
		return path in files ? { ...files, [path]: `${files[path]}\n${text}\n` } : files;
	})
);

test('any library builds, and after any edits, killed builds, junk and builds at once it is byte for byte what a clean build makes', async () => {
	for (const [first, edits] of fc.sample(
		fc.tuple(library, fc.array(edit, { minLength: 2, maxLength: 2 })),
		{ numRuns: libraries, seed }
	)) {
		const root = await prepareSite(first);
		const docs = join(root, 'content', 'docs');
		await expectBuild(root, first);
		let files = first;
		for (const change of edits) {
			files = change(files);
			await rm(docs, { recursive: true, force: true });
			await writeFiles(docs, files);
			await killBuild(root);
		}
		await writeFiles(root, { '.cache/parts/used.json': 'junk' });
		await Promise.all([expectBuild(root, first, runBuild), expectBuild(root, first)]);
		const edited = await readSite(join(root, 'dist'));

		await rm(join(root, '.cache'), { recursive: true });
		await expectBuild(root, first);
		expect(edited, JSON.stringify([first, files])).toEqual(await readSite(join(root, 'dist')));
		await rm(root, { recursive: true, force: true });
	}
});

async function expectBuild(root: string, first: Files, build = buildFast): Promise<void> {
	const { code, output } = await build(root);
	expect(code, `${output}\n${JSON.stringify(first)}`).toBe(0);
}

/** Begins a build and ends it at some moment, with no time to put anything in order. */
async function killBuild(root: string): Promise<void> {
	const child = spawn(process.execPath, [...buildCommand], { cwd: root, stdio: 'ignore' });
	await wait(1000 + Math.random() * 5000);
	child.kill('SIGKILL');
}
