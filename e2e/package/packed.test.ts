import { existsSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { commands } from '../../src/commands/list-commands.ts';
import { packageRoot } from '../../src/lib/program.ts';
import { buildFast, prepareSite, writeFiles } from '../site/build-site.ts';
import { findEnglishOn } from '../site/find-english.ts';
import { readComparable } from './compare.ts';
import { linkPackages, makeFolder, pack, repository, vademecum } from './pack.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let folder: string;
let tarball: string;
let site: string;

test.beforeAll(async () => {
	test.setTimeout(600_000);
	folder = await makeFolder();
	tarball = await pack(folder);
	site = join(folder, 'ward');
	const croup = '# Croup\n\n## Overview\n\n- **Cause:** a virus.\n';
	await writeFiles(join(folder, 'notes'), { 'croup.md': croup });
});

/** What makes a site of this package and leaves installing to the test. */
const unInstalled = () => ['--package', tarball, '--no-install'];

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('a new site in the language that was asked for is upgraded from an earlier version, content and all', async () => {
	const asked = ['ward', '--name', 'Ward: “7”', '--language', 'fr-CA', ...unInstalled()];
	const made = await repository(folder, ['new', ...asked]);
	expect(made.code, made.output).toBe(0);
	const page = 'content/docs/aat/prognosis.mdx';
	const old = '---\ntitle: Pronostic\nsidebar:\n  order: 7\nprev: false\n---\n\n- Bon.\n';
	await writeFiles(site, {
		'content/docs/aat/topic.yml': 'title: Déficit en AAT\n',
		'content/docs/aat/index.mdx': '---\ntitle: Points clés\n---\n\n- Rare.\n',
		[page]: old,
		'package.json': '{ "type": "module" }',
	});
	linkPackages(site);

	const told = await repository(site, ['upgrade', '--to', tarball, '--dry-run']);
	expect(told.output).toContain('1 file would be changed.');
	expect(await readFile(join(site, page), 'utf8')).toBe(old);
	const upgraded = await repository(site, ['upgrade', '--to', tarball]);
	expect(upgraded.code, upgraded.output).toBe(0);
	expect(await readFile(join(site, page), 'utf8')).toBe('---\ntitle: Pronostic\n---\n\n- Bon.\n');
	const again = await vademecum(site, ['upgrade', '--to', tarball, '--dry-run']);
	expect(again.output).toContain('No file has to be changed for this version.');
});

test('code in content is refused where that is asked', async () => {
	await writeFiles(site, {
		'content/docs/aat/signs.mdx':
			'---\ntitle: Signs\n---\n\n## Signs\n\n{globalThis.ran = 1}\n\n<p onclick="run()">a</p>\n',
		// The first page but that for what is missing.
		'content/docs/aat/a.md':
			'---\ntitle: Plus\n---\n\n## Plus\n\n<p style="color:#bbb;background:#fff">Pâle</p>\n\n<script>no()</script>\n',
	});
	const refused = await vademecum(site, ['check', '--untrusted', '--no-browser']);
	expect(refused.code).toBe(1);
	expect(refused.output).toContain('content/docs/aat/signs.mdx:7 has {globalThis.ran = 1}');
	expect(refused.output).toContain('content/docs/aat/signs.mdx:9 has the handler onclick');
	expect(refused.output).toContain('content/docs/aat/a.md:9 has <script> → ');
	await rm(join(site, 'content/docs/aat/signs.mdx'));
});

test('the site has its name and speaks its language, is what the repository makes of it, and is checked', async () => {
	await appendFile(
		join(site, 'content/docs/exemple/overview.mdx'),
		'\n- **Éruption :** fréquente.\n  <Evidence verdict="supported" cite={["martin2020"]}>Oui.</Evidence>\n'
	);
	await appendFile(
		join(site, 'content/references.bib'),
		'\n@article{martin2020, title = {Une étude}, author = {Martin, A}, journal = {Revue}, year = {2020}, doi = {10.1000/1}}\n'
	);
	await writeFile(join(site, 'public', 'plan.txt'), 'copied\n');
	// Beside the program, as content stands in the repository.
	const program = await prepareSite({});
	// Search knows the words of the vocabulary that comes with the program.
	const vocabulary = 'content/vocabulary.yml';
	await cp(join(packageRoot, vocabulary), join(program, vocabulary));
	for (const name of ['astro.config.mjs', 'content.config.ts', 'content', 'public']) {
		await cp(join(site, name), join(program, 'ward', name), { recursive: true });
	}

	const [ourBuild, theirBuild] = await Promise.all([
		buildFast(join(program, 'ward')),
		vademecum(site, ['build'], { SITE: 'https://example.org' }),
	]);
	expect(ourBuild.code, ourBuild.output).toBe(0);
	expect(theirBuild.code, theirBuild.output).toBe(0);
	const ours = await readComparable(join(program, 'ward/dist'));
	const theirs = await readComparable(join(site, 'dist'));
	expect([...theirs.keys()]).toEqual([...ours.keys()]);
	expect(
		[...theirs].filter(([path, text]) => ours.get(path) !== text).map(([path]) => path)
	).toEqual([]);
	expect(theirs.get('/plan.txt')).toBe('copied\n');
	await rm(program, { recursive: true });

	expect(await findEnglishOn(join(site, 'dist'), 'fr')).toEqual([]);
	expect(await readFile(join(site, 'dist/index.html'), 'utf8')).toContain('Ward: “7”</title>');
	const page = await readFile(join(site, 'dist/exemple/overview/index.html'), 'utf8');
	expect(page).toContain('<html lang="fr-CA"');
	expect(page).toContain('Notes de révision, et non un avis médical.');
	expect(page).toContain('Terme en gras');
	expect(page).toContain('Éruption');
	expect(page).toMatch(/>Section «\sÉnoncés\s»</);

	const found = await vademecum(site, ['check', '--pages', '3']);
	expect(found.code).toBe(1);
	// Of what was built before, no topic is rendered again. That there is nothing to render is no fault, nor is a site
	// without pages about itself.
	expect(found.output).toMatch(/ unchanged, 0 topics to render\./);
	for (const { output } of [found, theirBuild])
		expect(output).not.toMatch(/No files found|does not exist|was not found/);
	expect(found.output).toContain('Content and links: nothing is wrong');
	expect(found.output.match(/^\/.*/gm)).toEqual([
		expect.stringMatching(/^\/aat\/a\/ has a script that fails: no is not defined/),
		expect.stringMatching(/^\/aat\/a\/ is not accessible: .*color-contrast/),
	]);
	expect(found.output).toMatch(
		/Accessibility and policy of 3 pages: 2 found \(\d+ others were not/
	);
});

test('notes that give no topic leave nothing behind, others become the first topics', async () => {
	await writeFiles(folder, { 'empty.md': '' });
	const make = (...args: string[]) => vademecum(site, ['new', ...args, ...unInstalled()]);
	const empty = await make('../none', '--from', '../empty.md');
	expect(empty.code).toBe(1);
	expect(existsSync(join(folder, 'none'))).toBe(false);

	const made = await make('../from-notes', '--language', 'fr', '--from', '../notes');
	expect(made.code, made.output).toBe(0);
	expect((await readdir(join(folder, 'from-notes'))).sort().join(' ')).toBe(
		'.dockerignore .github .gitignore .npmrc Containerfile README.md astro.config.mjs content content.config.ts package.json public'
	);
	const docs = join(folder, 'from-notes/content/docs');
	const topics = await readdir(docs);
	expect(topics.filter((name) => !name.startsWith('.'))).toEqual(['croup']);
	expect(await readFile(join(docs, 'croup/overview.mdx'), 'utf8')).toContain('a virus');
});

test('every command explains itself, and a wrong call says what to write', async () => {
	const { output } = await vademecum(site, ['--help']);
	const names = [...output.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
	expect(names).toEqual(Object.keys(commands));
	// One of those that the list explains.
	const help = await vademecum(site, ['check', '--help']);
	expect(help.code, help.output).toBe(0);
	expect(help.output).toContain('Usage: ');
	// Those that no other test here calls.
	for (const name of ['cards', 'anki']) {
		const { code, output } = await vademecum(site, [name, '--bogus']);
		expect(code, output).toBe(2);
		expect(output).toContain('bogus');
	}
	const wrong = await vademecum(site, ['bild']);
	expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining('→ write “build”') });
});
