import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { packageRoot } from '../../lib/program.ts';
import { readSite } from '../../lib/site/file.ts';
import { readCall, type Call } from './arguments.ts';
import { siteFiles } from './site-files.ts';
import { writeSite } from './write-site.ts';

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
	expect(problems(['file', 'b', '--nme', '--from', 'none'])).toEqual([
		'vademecum new has no option --nme → write --name',
		'file is a file → name a folder that is empty, or a new one',
		'vademecum new is to make one folder, not “b” as well → name one',
		`vademecum new finds no notes at ${join(folder, 'none')} → write the path of a file or folder`,
	]);
	expect(problems([])).toEqual([
		'vademecum new was not told which folder to make → write vademecum new my-notes',
	]);
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
	const { name, dependencies } = JSON.parse(files.get('package.json') ?? '') as Manifest;
	expect(name).toBe('my-first-notes');
	expect(dependencies).toEqual({ vademecum: versionHere() });
	expect([...files.values()].filter((text) => text.includes('«'))).toEqual([]);
	expect(readdirSync(made.folder)).toContain('.gitignore');
	expect(readdirSync(folder)).toEqual(['my_first-notes']);
	expect(call(['a-b']).name).toBe('A b');
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
}
