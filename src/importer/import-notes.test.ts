import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { speak } from '../lib/words/fixture.ts';
import { formatProblem } from '../lib/problems.ts';
import type { Call } from './arguments.ts';
import { importNotes } from './import-notes.ts';

const notes = 'Overview\n\nDefinition:\n-A vasculitis\n';
let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vademecum-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Imports notes of the folder into `topics` in it. Returns the problems, as they are printed. */
async function run(call: Partial<Call>): Promise<string[]> {
	const folders = { cwd: folder, docs: join(folder, 'topics') };
	const made = await importNotes({ notes: [], force: false, help: false, ...call }, folders);
	const problems = [...made.wrongCall, ...made.failed.flatMap((failed) => failed.problems)];
	return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}

test.each([
	['empty.txt', '', 'empty.txt is empty → write the notes into it, or name another file'],
	[
		'blank.txt',
		' \n\t\r\n\n',
		'blank.txt holds no words → write the notes into it, or name another file',
	],
	[
		'binary.txt',
		Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
		'binary.txt is a binary file, not text → save the notes as plain text, Markdown or .docx and name that file',
	],
	[
		'invalid.txt',
		Buffer.from([0xff, 0xfe, 0x4f, 0xd8, 0x0a]),
		'invalid.txt is not valid UTF-16 → open it in an editor and save it again as UTF-8',
	],
	[
		'broken.docx',
		'PK\x03\x04 broken',
		'broken.docx is not a Word document that can be read → open it in Word and save it again as .docx, or save it as plain text',
	],
	[
		'large.txt',
		Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
		'large.txt is 21 MB large, more than the 20 MB that are read → split the notes into several files, one a topic',
	],
	[
		'deep.md',
		`# Overview\n\n${'> '.repeat(9000)}x`,
		'deep.md nests lists, quotations or emphasis too deeply to be read → put the deepest ones on the level above',
	],
])(
	'says in one sentence what is wrong with %s, and leaves nothing behind',
	async (name, content, message) => {
		await writeFile(join(folder, name), content);

		expect(await run({ notes: [name] })).toEqual([message]);
		expect(await readdir(folder)).toEqual([name]);
	}
);

test('says so if the notes do not exist or are no file', async () => {
	await mkdir(join(folder, 'a-folder'));

	expect(await run({ notes: ['missing.txt'] })).toEqual([
		'missing.txt does not exist → check the name and the folder',
	]);
	expect(await run({ notes: ['/dev/null'] })).toEqual([
		'/dev/null is not an ordinary file → save the notes to a file and name that',
	]);
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)('says so if the notes may not be read', async () => {
	await writeFile(join(folder, 'secret.txt'), notes);
	await chmod(join(folder, 'secret.txt'), 0o000);

	expect(await run({ notes: ['secret.txt'] })).toEqual([
		'secret.txt may not be read by you → give yourself the right to read it (chmod u+r)',
	]);
});

test('refuses a topic or a title that is there already, unless it is told to replace it', async () => {
	await writeFile(join(folder, 'fever.txt'), notes);
	await writeFile(join(folder, 'fever.md'), '# Fever');
	expect(await run({ notes: ['fever.txt'] })).toEqual([]);

	expect(await run({ notes: ['fever.md'] })).toEqual([
		'topics/fever was imported from fever.txt → choose another name with --topic, or replace it with --force',
	]);
	expect(await run({ notes: ['fever.txt'], topic: 'other', title: 'FEVER' })).toEqual([
		'topics/fever has the title “FEVER” already → give the new topic another one with --title',
	]);
	await writeFile(join(folder, 'topics/fever/.import.json'), '{"source":"fever.txt"}');
	expect(await run({ notes: ['fever.txt'] })).toEqual([
		'topics/fever remembers in .import.json nothing that an import wrote → bring that file back, or replace it with --force',
	]);
	expect(await run({ notes: ['fever.txt'], force: true })).toEqual([]);
	expect((await readdir(join(folder, 'topics'))).sort()).toEqual(['.import-before', 'fever']);
});

test('asks for a name where it can make none of the title', async () => {
	await writeFile(join(folder, 'fever.txt'), notes);

	expect(await run({ notes: ['fever.txt'], title: '日本' })).toEqual([
		'npm run import can make no address of the title “日本”: that takes letters a–z or digits → give one with --topic, such as --topic kawasaki-disease',
	]);
	expect(await run({ notes: ['fever.txt'], title: 'Search' })).toEqual([
		'npm run import “search” is the address of another part of the site → write --topic search-topic or another name',
	]);
});

test('says so if the folder for the topic does not exist', async () => {
	await writeFile(join(folder, 'fever.txt'), notes);

	expect(await run({ notes: ['fever.txt'], into: 'no/such' })).toEqual([
		'no/such/fever cannot be written (ENOENT) → make the folder no/such first',
	]);
});

test('writes what it adds to pages in the language of the site', async () => {
	const docs = join(folder, 'content/docs');
	await mkdir(docs, { recursive: true });
	await writeFile(join(folder, 'content/site.yml'), 'name: Rheuma\nlanguage: de\n');
	await writeFile(
		join(folder, 'Gicht.md'),
		'## Klinik\n\n### Podagra\n\n- rot\n\n### Tophi\n\n![](https://example.org/a.png)\n'
	);
	const call = { notes: ['Gicht.md'], force: false, help: false };
	onTestFinished(speak('de'));
	await importNotes(call, { cwd: folder, docs });

	const read = (name: string) => readFile(join(docs, 'gicht', name), 'utf8');
	expect(await read('index.mdx')).toContain('Die Notizen zu „Gicht“ haben keine Kernpunkte.');
	expect(await read('presentation.mdx')).toContain(
		"description: 'Klinik – Gicht: Podagra und Tophi.'"
	);
	expect(await read('presentation.mdx')).toContain('[Bild](https://example.org/a.png)');
});
