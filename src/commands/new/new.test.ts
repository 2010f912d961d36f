import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { speak } from '../../lib/words/fixture.ts';
import { formatProblem } from '../../lib/problems.ts';
import { packageRoot } from '../../lib/program.ts';
import { listFiles } from '../../lib/list-files.ts';
import { parseSite, readSite } from '../../lib/site/file.ts';
import { checkVocabulary } from '../../lib/vocabulary/check.ts';
import { listTopics } from '../../topics/check/content-folder.ts';
import { readCall, type Call, exampleIn, spoken } from './arguments.ts';
import { siteFiles, writeSite } from './site-files.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'vademecum-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const call = (args: string[]): Call => {
	const read = readCall(args, folder);
	if ('problems' in read) throw new Error(read.problems.map(formatProblem).join('\n'));
	return read.call;
};
const problems = (args: string[]): string[] => {
	const read = readCall(args, folder);
	return 'problems' in read ? read.problems.map(formatProblem) : [];
};

test('all that is wrong with a call is said at once', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(problems(['file', 'b', '--nme', '--from', 'none', '--language', 'en_US'])).toEqual([
		'vademecum new has no option --nme → write --name',
		'file is a file → name a folder that is empty, or a new one',
		'vademecum new is to make one folder, not “b” as well → name one',
		'vademecum new has no example in “en_US” → write --language en-US',
		`vademecum new finds no notes at ${join(folder, 'none')} → write the path of a file or folder`,
	]);
	expect(problems([])).toEqual([
		'vademecum new was not told which folder to make → write vademecum new my-notes',
	]);
	expect(problems(['a', '--language', 'pt'])).toEqual([
		'vademecum new has no example in “pt” → write --language one of en-GB, en-US, de, es, fr, hi; content/site.yml may name another afterwards',
	]);
	expect(problems(['a', '--language', 'ar'])[0]).toContain('write --language one of en-GB,');
	expect(problems(['a', '--package', './nix.tgz'])).toEqual([
		'vademecum new finds no tarball at ./nix.tgz → write the path of the file, or a version',
	]);
	for (const spec of ['0.2.0', 'next', 'https://a.example/b.tgz', 'github:a/b', 'file:./b.tgz'])
		expect(problems(['a', '--package', spec])).toEqual([]);
	expect(problems(['a', '--name'])).toEqual([
		'vademecum new needs a value behind --name → write --name …',
	]);
});

test('a folder that is empty but for git is taken, another refused', () => {
	mkdirSync(join(folder, 'mine/.git'), { recursive: true });
	expect(call(['mine'])).toMatchObject({ name: 'Mine', notes: [], install: true });
	writeFileSync(join(folder, 'mine/notes.md'), '');
	expect(problems(['mine'])).toEqual([
		'mine is not empty → name a folder that is empty, or a new one',
	]);
});

test('a site has its name, the version that made it and nothing of the template left open', () => {
	const made = call(['my_first-notes', '--name', 'Ward: “7” # \'a\' "b"']);
	const files = siteFiles(made);
	writeSite(made.folder, files);

	const { settings, problems } = readSite(pathToFileURL(`${made.folder}/`));
	expect(problems).toEqual([]);
	expect(settings.name).toBe('Ward: “7” # \'a\' "b"');
	const manifest = JSON.parse(files.get('package.json') ?? '') as Manifest;
	const { name, dependencies, engines } = manifest;
	// Without them `npm ci` fails, of the workflow and of the container.
	expect(manifest.overrides.mdream).toHaveProperty('@mdream/rust-darwin-x64');
	// No version is “none: …”, so pnpm and yarn 1 refuse with these words.
	for (const other of ['pnpm', 'yarn']) {
		expect(engines[other]).toBe(
			'none: install with npm, whose package-lock.json pins every package'
		);
	}
	expect(name).toBe('my-first-notes');
	expect(dependencies).toEqual({ vademecum: versionHere() });
	expect([...files.values()].filter((text) => /«\w+»/.test(text))).toEqual([]);
	expect(readdirSync(made.folder)).toContain('.gitignore');
	expect(readdirSync(folder)).toEqual(['my_first-notes']);
	expect(call(['a-b']).name).toBe('A b');
});

const englishFolder = exampleIn('en') ?? '';
const english = new Map(
	listFiles(englishFolder).map((path) => [path, readFileSync(join(englishFolder, path), 'utf8')])
);
const uncommented = (text: string): string => text.replace(/^# (?=(?:  .*|\w+:.*)$)/gm, '');
const keysOf = (text: string): string[] => Object.keys(parse(text) as object);

test.each(spoken)('a site in %s has its example and settings in that language alone', (tag) => {
	const made = call(['mine', '--language', tag]);
	const files = siteFiles(made);
	writeSite(made.folder, files);
	const root = pathToFileURL(`${made.folder}/`);

	const { settings, problems } = readSite(root);
	expect(problems).toEqual([]);
	expect(settings).toMatchObject({ name: 'Mine', language: tag });
	// What stands in comments is as right, and the same in each language.
	const all = uncommented(files.get('content/site.yml') ?? '');
	expect(parseSite(all, () => true).problems).toEqual([]);
	expect(keysOf(all)).toEqual(keysOf(uncommented(english.get('site.yml') ?? '')));

	const [topic = '', ...others] = listTopics(root);
	expect(others).toEqual([]);
	const paths = [...files.keys()].filter((path) => path.startsWith('content/docs/'));
	expect(paths.map((path) => path.split('/').at(-1))).toEqual([
		'index.mdx',
		'overview.mdx',
		'topic.yml',
	]);
	const overview = files.get(`content/docs/${topic}/overview.mdx`) ?? '';
	expect(overview.match(/^(?:##? |- |  - |\|)/gm)).toHaveLength(11);
	const lines = new Set([...english.values()].flatMap((text) => text.split('\n')));
	const same = [...files]
		.filter(([path]) => path.startsWith('content/') && !tag.startsWith('en'))
		.flatMap(([, text]) => text.split('\n').filter((line) => lines.has(line)));
	expect(same.filter((line) => /[a-z]{3} [a-z]{2}/.test(line))).toEqual([]);
});

test.each([...spoken, 'pt', 'ar'])('the vocabulary of a new site holds in %s', (tag) => {
	onTestFinished(speak(tag));
	// Who speaks another language begins with the English one.
	const made = call(['mine', '--language', spoken.includes(tag) ? tag : 'en-GB']);
	const text = siteFiles(made).get('content/vocabulary.yml') ?? '';

	const { terms, problems } = checkVocabulary(text, 'vocabulary.yml');
	expect(problems.map(formatProblem)).toEqual([]);
	expect(terms.length).toBeGreaterThan(8);
});

test('with notes there is no example; a tarball is named by its whole path', () => {
	writeFileSync(join(folder, 'notes.md'), '');
	const files = siteFiles(
		call(['a', '--from', 'notes.md', '--package', join(packageRoot, 'package.json')])
	);
	expect([...files.keys()].filter((path) => path.startsWith('content/docs/'))).toEqual([]);
	expect(files.get('package.json')).toContain(`"vademecum": "file:/`);
});

test('the workflow of a site uses the actions that this repository’s use', () => {
	const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
	const uses = (text: string) => text.match(/uses: (?!\.\/).*/g) ?? [];
	const ours = readdirSync(join(packageRoot, '.github/workflows')).flatMap((name) =>
		uses(read(`.github/workflows/${name}`))
	);
	const theirs = uses(read('src/commands/new/template/_github/workflows/publish.yml'));

	expect(theirs.length).toBeGreaterThan(4);
	expect(theirs.filter((line) => !ours.some((own) => own.startsWith(line)))).toEqual([]);
});

const versionHere = (): string =>
	(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest).version;

interface Manifest {
	name: string;
	version: string;
	dependencies: Record<string, string>;
	engines: Record<string, string>;
	overrides: { mdream: Record<string, string> };
}
