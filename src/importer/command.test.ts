import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { usage } from './arguments.ts';

// What it loads takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const notes = 'Overview\n\nDefinition:\n-A vasculitis\n-of arteries\n-Fever: Often\n';
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vademecum-import-'));
	writeFileSync(join(folder, 'kawasaki-disease.txt'), notes);
});
afterAll(() => rmSync(folder, { recursive: true }));

let calls = 0;

/** Runs the command in the folder of the notes; topics go to `topics` in it. */
async function run(...args: string[]) {
	const said = { stdout: '', stderr: '' };
	vi.spyOn(console, 'log').mockImplementation((text) => (said.stdout += `${text}\n`));
	vi.spyOn(console, 'error').mockImplementation((text) => (said.stderr += `${text}\n`));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
	const { argv, exitCode } = process;
	process.argv = [...argv.slice(0, 2), ...args, '--into', 'topics'];
	// A module of another name each time: it runs when it is loaded.
	await import(/* @vite-ignore */ `./command.ts?${calls++}`);
	const status = process.exitCode;
	Object.assign(process, { argv, exitCode });
	vi.restoreAllMocks();
	return { status, ...said };
}

const topics = () => {
	try {
		return readdirSync(join(folder, 'topics')).sort();
	} catch {
		return [];
	}
};

test('says what is wrong with the notes, and leaves nothing behind', async () => {
	writeFileSync(join(folder, 'old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

	expect(await run('old.doc')).toEqual({
		status: 1,
		stdout: 'Reading old.doc …\n',
		stderr:
			'old.doc is a document of an old version of Word, which cannot be read → open it in Word or LibreOffice and save it as .docx\n',
	});
	expect(topics()).toEqual([]);
});

test('names everything that is wrong with a call, and how to call it', async () => {
	expect(await run('a.txt', 'b.txt', '--topic', 'My Topic', '--forse')).toEqual({
		status: 2,
		stdout: '',
		stderr: [
			'--topic “My Topic” cannot be part of an address: that takes a–z, 0–9 and single hyphens → write --topic my-topic',
			'--forse is not an option → write --force',
			'--topic is for a single file of notes → take it out, or import one file',
			'',
			usage,
			'',
		].join('\n'),
	});
});

test('prints how it is called if asked for help', async () => {
	expect(await run('--help')).toEqual({ status: 0, stdout: `${usage}\n`, stderr: '' });
});

test('imports notes and says what it made', async () => {
	const made = await run('kawasaki-disease.txt');
	expect(made).toEqual({
		status: 0,
		stdout: `Reading kawasaki-disease.txt …
Kawasaki disease → topics/kawasaki-disease/

  index.mdx            Key points (the notes have none)
  overview.mdx         Overview
                       Definition: 2 items

2 pages, 1 section, 2 items.

See to these:
  kawasaki-disease.txt:5 has an item that begins in lower case, which was joined to the item before it → begin what stands for itself with a capital

Next: move topics/kawasaki-disease/ to content/docs/, then look at it with \`npm run dev\`.
Then complete its topic.yml: short title, other names, specialty, summary.
`,
		stderr: '',
	});
	expect(topics()).toEqual(['.import-before', 'kawasaki-disease']);
});

test('merges into what was imported before, and brings it back', async () => {
	const page = join(folder, 'topics/kawasaki-disease/overview.mdx');
	writeFileSync(page, readFileSync(page, 'utf8').replace('A vasculitis', 'An acute vasculitis'));
	const edited = readFileSync(page, 'utf8');
	writeFileSync(join(folder, 'kawasaki-disease.txt'), `${notes}-Rash: Early\n`);

	expect(await run('kawasaki-disease.txt')).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('Merged into the topic that is there'),
	});
	expect(readFileSync(page, 'utf8')).toContain(
		'- An acute vasculitis; of arteries\n- **Fever:** Often\n- **Rash:** Early\n'
	);

	expect(await run('--undo')).toMatchObject({ status: 0 });
	expect(readFileSync(page, 'utf8')).toBe(edited);
});

test('says what it destroys when it is told to replace a topic', async () => {
	expect((await run('kawasaki-disease.txt', '--force', '--dry-run')).stdout).toContain(
		'(nothing is written)'
	);
	expect((await run('kawasaki-disease.txt', '--force')).stdout).toContain(
		'topics/kawasaki-disease/overview.mdx was replaced: it had been written or changed by hand'
	);
});

test('a kind is asked for by name, and kept when the notes are imported again', async () => {
	writeFileSync(
		join(folder, 'heparin.md'),
		'# Heparin\n\n## Uses\n\n- Thrombosis\n\n## Dosage\n\n- By weight\n'
	);

	expect((await run('heparin.md', '--kind', 'durg')).stderr).toContain(
		'--kind has the kind “durg”, for which there is no page set → write “drug”'
	);
	expect((await run('heparin.md', '--kind', 'drug')).status).toBe(0);
	const names = () =>
		readdirSync(join(folder, 'topics', 'heparin'))
			.filter((name) => name.endsWith('.mdx'))
			.sort();
	expect(names()).toEqual(['dosing.mdx', 'index.mdx', 'indications.mdx']);
	writeFileSync(
		join(folder, 'heparin.md'),
		'# Heparin\n\n## Uses\n\n- Emboli\n\n## Dosage\n\n- By weight\n'
	);
	// What was taken out by hand stays out.
	expect(await run('heparin.md')).toMatchObject({
		status: 0,
		stdout: expect.not.stringContaining('Every word'),
	});
	expect(names()).toEqual(['dosing.mdx', 'index.mdx', 'indications.mdx']);
	expect(readFileSync(join(folder, 'topics/heparin/topic.yml'), 'utf8')).toContain('kind: drug');
});
